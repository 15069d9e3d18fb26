// WHY: a netdev's own queueing takes the lock with interrupts on, and a timer in a softirq takes it too.

struct card {
	spinlock_t stats_lock;
	struct timer_list watchdog;
};

static void card_service(struct card *card)
{
	spin_lock(&card->stats_lock); // FINDING(irq): irq-inversion
	spin_unlock(&card->stats_lock);
}

static int card_open(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	might_sleep();
	card_service(card);
	return 0;
}

static const struct net_device_ops card_ops = {
	.ndo_open = card_open,
};

static void card_watchdog(struct timer_list *t)
{
	struct card *card = from_timer(card, t, watchdog);

	spin_lock(&card->stats_lock); // FINDING(irq): irq-inversion
	spin_unlock(&card->stats_lock);
}

void card_setup(struct card *card, struct net_device *dev)
{
	dev->netdev_ops = &card_ops;
	timer_setup(&card->watchdog, card_watchdog, 0);
}
