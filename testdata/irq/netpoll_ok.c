// WHY: netpoll calls a netdev's function with interrupts off: none may come there; waiting there is another bug (families/driver_netdev_bad).

struct card {
	spinlock_t stats_lock;
	struct timer_list watchdog;
};

static void card_service(struct card *card)
{
	spin_lock(&card->stats_lock);
	spin_unlock(&card->stats_lock);
}

static void card_poll(struct net_device *dev)
{
	card_service(netdev_priv(dev));
}

static const struct net_device_ops card_ops = {
	.ndo_poll_controller = card_poll,
};

static void card_watchdog(struct timer_list *t)
{
	struct card *card = from_timer(card, t, watchdog);

	spin_lock(&card->stats_lock);
	spin_unlock(&card->stats_lock);
}

void card_setup(struct card *card, struct net_device *dev)
{
	dev->netdev_ops = &card_ops;
	timer_setup(&card->watchdog, card_watchdog, 0);
}
