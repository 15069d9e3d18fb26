// WHY: where the trylock fails it is the caller who holds the lock, and it is let go of for him.

struct thing {
	struct mutex lock;
	int users;
};

static void finish(struct thing *thing)
{
	if (mutex_trylock(&thing->lock))
		thing->users = 0;
	mutex_unlock(&thing->lock);
}

void stop(struct thing *thing)
{
	mutex_lock(&thing->lock);
	finish(thing);
}
