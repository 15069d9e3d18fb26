// WHY: a function that returns does not end the path that holds the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool broken)
{
	if (broken) {
		mutex_lock(&a_lock); // HOLD(noreturn)
		pr_err("broken\n");
	}
	mutex_lock(&b_lock); // FINDING(noreturn): lock-order-inversion
	mutex_unlock(&b_lock);
	if (broken)
		mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(noreturn)
	mutex_lock(&a_lock); // FINDING(noreturn): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
