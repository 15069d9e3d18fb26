// WHY: each task holds a gate, but not the same one.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(other_gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock); // HOLD(gates)
	mutex_lock(&b_lock); // FINDING(gates): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
}

void second(void)
{
	mutex_lock(&other_gate);
	mutex_lock(&b_lock); // HOLD(gates)
	mutex_lock(&a_lock); // FINDING(gates): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&other_gate);
}
