// WHY: one of the two orders comes about through a helper that takes the inner lock itself.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void update_b(void)
{
	mutex_lock(&b_lock); // FINDING(helper): lock-order-inversion {{b_lock}}
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(helper)
	update_b(); // CALL(helper)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(helper)
	mutex_lock(&a_lock); // FINDING(helper): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
