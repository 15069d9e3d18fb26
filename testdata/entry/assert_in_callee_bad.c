// WHY: a callee asserts the lock that its only caller holds, and takes the other one.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void update(void)
{
	lockdep_assert_held(&a_lock);
	mutex_lock(&b_lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(assert)
	mutex_lock(&a_lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
