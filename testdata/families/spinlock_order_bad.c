// WHY: two spinlocks taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

void first(void)
{
	spin_lock(&a_lock); // HOLD(abba)
	spin_lock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void second(void)
{
	spin_lock(&b_lock); // HOLD(abba)
	spin_lock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	spin_unlock(&a_lock);
	spin_unlock(&b_lock);
}
