// WHY: two spinlocks taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

void first(void)
{
	spin_lock(&a_lock);
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void second(void)
{
	spin_lock(&a_lock);
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}
