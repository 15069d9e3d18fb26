// WHY: a function that takes a lock when it is called so, and lets go of it when it is called otherwise, means it.

struct clock {
	struct mutex lock;
	struct notifier_block nb;
	int rate;
};

static struct clock clock;

static int rate_change(struct notifier_block *nb, unsigned long action, void *data)
{
	struct clock *clock = container_of(nb, struct clock, nb);

	switch (action) {
	case 1:
		mutex_lock(&clock->lock);
		break;
	case 2:
		clock->rate++;
		fallthrough;
	case 3:
		mutex_unlock(&clock->lock);
		break;
	}
	return 0;
}

void init(void)
{
	clock.nb.notifier_call = rate_change;
}
