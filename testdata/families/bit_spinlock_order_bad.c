// WHY: two bits waited for by spinning, which lockdep does not see, taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static unsigned long a_lock;
static unsigned long b_lock;

void first(void)
{
	bit_spin_lock(0, &a_lock); // HOLD(abba)
	bit_spin_lock(0, &b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	bit_spin_unlock(0, &b_lock);
	bit_spin_unlock(0, &a_lock);
}

void second(void)
{
	bit_spin_lock(0, &b_lock); // HOLD(abba)
	bit_spin_lock(0, &a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	bit_spin_unlock(0, &a_lock);
	bit_spin_unlock(0, &b_lock);
}
