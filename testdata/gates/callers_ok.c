// WHY: every caller of the two static functions, two calls up, holds the gate.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void forwards(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(callers): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

static void backwards(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(callers): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

static void run_backwards(void)
{
	backwards();
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
	run_backwards();
	mutex_unlock(&gate);
}
