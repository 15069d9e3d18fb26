// WHY: a callee writes the member that was tested before, so that the second test may come out otherwise.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

struct job {
	int state;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void job_start(struct job *job)
{
	job->state = 2;
}

void run(struct job *job)
{
	if (job->state != 1)
		return;
	mutex_lock(&a_lock); // HOLD(abba)
	job_start(job);
	if (job->state != 1) {
		mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion
		mutex_unlock(&b_lock);
	}
	mutex_unlock(&a_lock);
}

void stop(void)
{
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
