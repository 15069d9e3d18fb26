// WHY: a class that may fail holds its lock where it did not.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock
// ORDER: c_lock -> d_lock
// ORDER: d_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_SPINLOCK(c_lock);
static DEFINE_SPINLOCK(d_lock);

int interrupted(void)
{
	scoped_cond_guard(mutex_intr, return -EINTR, &a_lock) { // HOLD(mutex)
		mutex_lock(&b_lock); // FINDING(mutex): lock-order-inversion
		mutex_unlock(&b_lock);
	}
	return 0;
}

void spinning(void)
{
	scoped_guard(spinlock_try, &c_lock) { // HOLD(spin)
		spin_lock(&d_lock); // FINDING(spin): lock-order-inversion
		spin_unlock(&d_lock);
	}
}

void other(void)
{
	mutex_lock(&b_lock); // HOLD(mutex)
	mutex_lock(&a_lock); // FINDING(mutex): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	spin_lock(&d_lock); // HOLD(spin)
	spin_lock(&c_lock); // FINDING(spin): lock-order-inversion
	spin_unlock(&c_lock);
	spin_unlock(&d_lock);
}
