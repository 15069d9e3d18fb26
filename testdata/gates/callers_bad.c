// WHY: one of the callers does not hold the gate, so the callee may run without it.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void forwards(void)
{
	mutex_lock(&a_lock); // HOLD(callers)
	mutex_lock(&b_lock); // FINDING(callers): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

static void backwards(void)
{
	mutex_lock(&b_lock); // HOLD(callers)
	mutex_lock(&a_lock); // FINDING(callers): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&gate);
	forwards();
	mutex_unlock(&gate);
}

void second(void)
{
	mutex_lock(&gate);
	backwards();
	mutex_unlock(&gate);
}

void third(void)
{
	backwards();
}
