// WHY: the function of the tasklet is handed to others too, who may call it while it runs.

struct card {
	struct tasklet_struct work;
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

static void card_work(struct tasklet_struct *work)
{
	struct card *card = container_of(work, struct card, work);

	card_receive(card);
	card_send(card);
}

void on_reset(void (*callback)(struct tasklet_struct *work));

void card_start(struct card *card)
{
	card->work.callback = card_work;
	on_reset(card_work);
}
