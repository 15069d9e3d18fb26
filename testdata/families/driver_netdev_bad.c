// WHY: netpoll calls a netdev's function with interrupts off, and that waits for a handler to end.

struct card {
	spinlock_t lock;
	int irq;
};

static void card_stop_irq(struct card *card)
{
	might_sleep(); // FINDING(sleep): sleep-in-atomic {{card_poll() is called with interrupts off, and sleeps}}
}

static void card_poll(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	card_stop_irq(card);
	spin_lock(&card->lock);
	spin_unlock(&card->lock);
}

static const struct net_device_ops card_ops = {
	.ndo_poll_controller = card_poll,
};

void card_setup(struct net_device *dev)
{
	dev->netdev_ops = &card_ops;
}
