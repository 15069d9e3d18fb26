// WHY: a callee lets go of the gate before it waits for the inner lock.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void leave(void)
{
	mutex_unlock(&gate);
	mutex_lock(&b_lock); // FINDING(below): lock-order-inversion
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock); // HOLD(below)
	leave();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&gate);
	mutex_lock(&b_lock); // HOLD(below)
	mutex_lock(&a_lock); // FINDING(below): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&gate);
}
