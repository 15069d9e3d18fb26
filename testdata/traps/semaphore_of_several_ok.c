// WHY: a semaphore that several may hold at a time, taken before the mutex everywhere.

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
	down(&c->slots);
	mutex_lock(&c->lock);
	mutex_unlock(&c->lock);
	up(&c->slots);
}

void drain(struct commands *c)
{
	down(&c->slots);
	mutex_lock(&c->lock);
	mutex_unlock(&c->lock);
	up(&c->slots);
}
