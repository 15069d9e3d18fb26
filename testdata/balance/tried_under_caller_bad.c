// WHY: where the trylock fails somebody else holds the lock, and it is let go of all the same.

struct thing {
	struct mutex lock;
	int users;
};

static void finish(struct thing *thing)
{
	if (mutex_trylock(&thing->lock))
		thing->users = 0;
	mutex_unlock(&thing->lock); // FINDING(t): unbalanced-lock {{on a way that has not taken it}} CONFIDENCE(t): high
}

void stop(struct thing *thing)
{
	finish(thing);
}
