// WHY: what is done in place of RCU's own threads, or before the scheduler runs, is done at boot only.
// ORDER: none

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

extern int rcu_scheduler_active;
static void *worker;

static bool rcu_exp_worker_started(void)
{
	return !!worker;
}

void wait_for_readers(void)
{
	bool boottime = !rcu_exp_worker_started();

	mutex_lock(&a_lock);
	if (boottime) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	if (rcu_scheduler_active == 1) {
		mutex_lock(&c_lock);
		mutex_unlock(&c_lock);
	}
	mutex_unlock(&a_lock);
}
