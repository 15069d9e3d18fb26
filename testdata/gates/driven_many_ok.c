// WHY: a card has one tasklet, whoever has many cards.

struct card {
	struct tasklet_struct work;
	spinlock_t lock;
};

static DEFINE_SPINLOCK(ports);

static void card_receive(struct card *card)
{
	spin_lock(&card->lock);
	spin_lock(&ports); // EXCUSED(abba): gate-lock
	spin_unlock(&ports);
	spin_unlock(&card->lock);
}

static void card_send(struct card *card)
{
	spin_lock(&ports);
	spin_lock(&card->lock); // EXCUSED(abba): gate-lock
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
	card->work.callback = card_work;
}
