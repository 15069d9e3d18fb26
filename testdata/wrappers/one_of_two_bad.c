// WHY: a helper that takes one of two locks holds that one, in whatever order the other user takes it.

static DEFINE_MUTEX(near_lock);
static DEFINE_MUTEX(far_lock);
static DEFINE_MUTEX(inner);

static void take(int cpu)
{
	if (cpu == 17)
		mutex_lock(&near_lock);
	else
		mutex_lock(&far_lock);
}

static void put(int cpu)
{
	if (cpu == 17)
		mutex_unlock(&near_lock);
	else
		mutex_unlock(&far_lock);
}

void use(int cpu)
{
	take(cpu); // HOLD(order)
	mutex_lock(&inner); // FINDING(order): lock-order-inversion
	mutex_unlock(&inner);
	put(cpu);
}

void other(void)
{
	mutex_lock(&inner);
	mutex_lock(&far_lock); // FINDING(order): lock-order-inversion
	mutex_unlock(&far_lock);
	mutex_unlock(&inner);
}
