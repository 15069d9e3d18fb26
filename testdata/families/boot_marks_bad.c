// WHY: what runs at boot meets what runs at any time, though hardly ever.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static int __init start(void)
{
	mutex_lock(&a_lock); // HOLD(boot)
	mutex_lock(&b_lock); // FINDING(boot): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

module_init(start);

void run(void)
{
	mutex_lock(&b_lock); // HOLD(boot)
	mutex_lock(&a_lock); // FINDING(boot): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
