// WHY: a callee lets go of the gate once it has the inner lock.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void leave(void)
{
	mutex_lock(&b_lock); // EXCUSED(below): gate-lock
	mutex_unlock(&gate);
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock);
	leave();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&gate);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(below): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&gate);
}
