// WHY: two bare spinlocks, which lockdep does not see, taken in one order.
// ORDER: a_lock -> b_lock

static arch_spinlock_t a_lock;
static arch_spinlock_t b_lock;

void first(void)
{
	arch_spin_lock(&a_lock);
	arch_spin_lock(&b_lock);
	arch_spin_unlock(&b_lock);
	arch_spin_unlock(&a_lock);
}

void second(void)
{
	arch_spin_lock(&a_lock);
	arch_spin_lock(&b_lock);
	arch_spin_unlock(&b_lock);
	arch_spin_unlock(&a_lock);
}
