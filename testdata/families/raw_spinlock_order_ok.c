// WHY: two raw spinlocks taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_RAW_SPINLOCK(a_lock);
static DEFINE_RAW_SPINLOCK(b_lock);

void first(void)
{
	raw_spin_lock(&a_lock);
	raw_spin_lock(&b_lock);
	raw_spin_unlock(&b_lock);
	raw_spin_unlock(&a_lock);
}

void second(void)
{
	raw_spin_lock(&a_lock);
	raw_spin_lock(&b_lock);
	raw_spin_unlock(&b_lock);
	raw_spin_unlock(&a_lock);
}
