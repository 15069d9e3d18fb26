// WHY: two bare spinlocks, which lockdep does not see, taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static arch_spinlock_t a_lock;
static arch_spinlock_t b_lock;

void first(void)
{
	arch_spin_lock(&a_lock); // HOLD(abba)
	arch_spin_lock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	arch_spin_unlock(&b_lock);
	arch_spin_unlock(&a_lock);
}

void second(void)
{
	arch_spin_lock(&b_lock); // HOLD(abba)
	arch_spin_lock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	arch_spin_unlock(&a_lock);
	arch_spin_unlock(&b_lock);
}
