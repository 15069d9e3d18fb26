// WHY: both tasks hold a third lock, so they never run at once.
// ORDER: gate -> a_lock
// ORDER: gate -> b_lock
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(gated): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
}

void second(void)
{
	mutex_lock(&gate);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(gated): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&gate);
}
