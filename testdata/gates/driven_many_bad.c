// WHY: each port has a tasklet of its own: two run at a time.

struct card {
	struct tasklet_struct work[4];
	spinlock_t lock;
};

static DEFINE_SPINLOCK(ports);

static void card_receive(struct card *card)
{
	spin_lock(&card->lock); // HOLD(abba)
	spin_lock(&ports); // FINDING(abba): lock-order-inversion
	spin_unlock(&ports);
	spin_unlock(&card->lock);
}

static void card_send(struct card *card)
{
	spin_lock(&ports); // HOLD(abba)
	spin_lock(&card->lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&card->lock);
	spin_unlock(&ports);
}

struct card *the_card(struct tasklet_struct *work);

static void card_work(struct tasklet_struct *work)
{
	struct card *card = the_card(work);

	card_receive(card);
	card_send(card);
}

void card_start(struct card *card)
{
	card->work[0].callback = card_work;
	card->work[1].callback = card_work;
}
