// WHY: both tasks hold a gate that is no member of what the cycle's lock is a member of: it may be another.

struct hub {
	struct mutex gate;
};

struct card {
	struct mutex lock;
};

static DEFINE_MUTEX(list_lock);

void one(struct hub *hub, struct card *card)
{
	mutex_lock(&hub->gate);
	mutex_lock(&card->lock); // HOLD(abba)
	mutex_lock(&list_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&card->lock);
	mutex_unlock(&hub->gate);
}

void other(struct hub *hub, struct card *card)
{
	mutex_lock(&hub->gate);
	mutex_lock(&list_lock); // HOLD(abba)
	mutex_lock(&card->lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&card->lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&hub->gate);
}
