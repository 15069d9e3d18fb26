// WHY: what a driver keeps beside a device is one object, wherever it is asked for by the device.

struct card {
	spinlock_t window_lock;
	int window;
};

static void select_window(struct card *card, int window)
{
	spin_lock(&card->window_lock); // FINDING(self): self-deadlock
	card->window = window;
	spin_unlock(&card->window_lock);
}

static void card_error(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	select_window(card, 4); // CALL(self)
}

void card_poll(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	spin_lock(&card->window_lock); // HOLD(self)
	card_error(dev); // CALL(self) CONFIDENCE(self): high
	spin_unlock(&card->window_lock);
}
