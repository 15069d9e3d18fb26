// WHY: each task holds a gate of its own and one that both hold.

static DEFINE_MUTEX(common_gate);
static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(other_gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&common_gate);
	mutex_lock(&gate);
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(gates): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
	mutex_unlock(&common_gate);
}

void second(void)
{
	mutex_lock(&common_gate);
	mutex_lock(&other_gate);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(gates): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&other_gate);
	mutex_unlock(&common_gate);
}
