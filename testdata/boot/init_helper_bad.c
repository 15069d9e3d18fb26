// WHY: a helper without __init that only an __init function calls runs at boot as well.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void setup(void)
{
	mutex_lock(&b_lock); // FINDING(helper): lock-order-inversion CONFIDENCE(helper): medium|low
	mutex_unlock(&b_lock);
}

static int __init first(void)
{
	mutex_lock(&a_lock); // HOLD(helper)
	setup(); // CALL(helper)
	mutex_unlock(&a_lock);
	return 0;
}
module_init(first);

void second(void)
{
	mutex_lock(&b_lock); // HOLD(helper)
	mutex_lock(&a_lock); // FINDING(helper): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
