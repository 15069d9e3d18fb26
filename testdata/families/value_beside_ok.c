// WHY: what a driver keeps beside another device is another object.

struct card {
	spinlock_t window_lock;
	int window;
};

static void select_window(struct card *card, int window)
{
	spin_lock(&card->window_lock);
	card->window = window;
	spin_unlock(&card->window_lock);
}

static void card_error(struct net_device *dev)
{
	struct card *card = netdev_priv(dev);

	select_window(card, 4);
}

void card_poll(struct net_device *dev, struct net_device *other)
{
	struct card *card = netdev_priv(dev);

	spin_lock(&card->window_lock);
	card_error(other);
	spin_unlock(&card->window_lock);
}
