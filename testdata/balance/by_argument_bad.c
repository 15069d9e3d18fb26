// WHY: a function that takes a lock when it is called so never lets go of it, however it is called.

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
		mutex_lock(&clock->lock); // HOLD(leak)
		break;
	case 2:
		clock->rate++;
		break;
	}
	return 0; // FINDING(leak): unbalanced-lock
}

void init(void)
{
	clock.nb.notifier_call = rate_change;
}
