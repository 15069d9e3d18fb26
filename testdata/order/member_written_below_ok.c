// WHY: what the callee writes is another member, so that the second test comes out as the first.
// ORDER: b_lock -> a_lock

struct job {
	int state;
	int tries;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void job_start(struct job *job)
{
	job->tries = 2;
}

void run(struct job *job)
{
	if (job->state != 1)
		return;
	mutex_lock(&a_lock);
	job_start(job);
	if (job->state != 1) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	mutex_unlock(&a_lock);
}

void stop(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
