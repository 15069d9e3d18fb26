// WHY: a spinlock asked for under a spinlock is an order like any other.

static DEFINE_SPINLOCK(other);
static DEFINE_SPINLOCK(spinning);

void forth(void)
{
	spin_lock(&other);
	spin_lock(&spinning); // FINDING(order): lock-order-inversion
	spin_unlock(&spinning);
	spin_unlock(&other);
}

void back(void)
{
	spin_lock(&spinning);
	spin_lock(&other); // FINDING(order): lock-order-inversion
	spin_unlock(&other);
	spin_unlock(&spinning);
}
