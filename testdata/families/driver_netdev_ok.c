// WHY: netpoll calls a netdev's function with interrupts off, which does not wait; the one that opens the netdev may.

struct card {
	spinlock_t lock;
	int irq;
};

static void card_stop_irq(struct card *card)
{
	might_sleep();
}

static void card_poll(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	spin_lock(&card->lock);
	spin_unlock(&card->lock);
}

static int card_open(struct net_device *dev)
{
	card_stop_irq(netdev_priv(dev));
	return 0;
}

static const struct net_device_ops card_ops = {
	.ndo_open = card_open,
	.ndo_poll_controller = card_poll,
};

void card_setup(struct net_device *dev)
{
	dev->netdev_ops = &card_ops;
}
