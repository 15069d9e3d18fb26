// WHY: a semaphore that several may hold at a time: that all of them come this way at once is believed little.

struct commands {
	struct semaphore slots;
	struct mutex lock;
};

void make(struct commands *c, int slots)
{
	mutex_init(&c->lock);
	sema_init(&c->slots, slots);
}

void submit(struct commands *c)
{
	down(&c->slots); // HOLD(abba)
	mutex_lock(&c->lock); // FINDING(abba): lock-order-inversion CONFIDENCE(abba): low
	mutex_unlock(&c->lock);
	up(&c->slots);
}

void drain(struct commands *c)
{
	mutex_lock(&c->lock); // HOLD(abba)
	down(&c->slots); // FINDING(abba): lock-order-inversion
	up(&c->slots);
	mutex_unlock(&c->lock);
}
