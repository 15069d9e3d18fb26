// WHY: a helper that takes one of two locks never holds both, so it orders neither before the other.
// ORDER: far -> near
// ORDER: near_lock -> inner
// ORDER: far_lock -> inner

static DEFINE_MUTEX(near_lock);
static DEFINE_MUTEX(far_lock);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(near);
static DEFINE_MUTEX(far);

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
	take(cpu);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	put(cpu);
	mutex_lock(&far);
	mutex_lock(&near);
	mutex_unlock(&near);
	mutex_unlock(&far);
}
