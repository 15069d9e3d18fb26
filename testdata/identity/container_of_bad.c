// WHY: container_of() leads from a member to the object whose lock is meant.
// ORDER: job.lock -> list_lock
// ORDER: list_lock -> job.lock

struct work {
	int state;
};

struct job {
	struct mutex lock;
	struct work work;
};

static DEFINE_MUTEX(list_lock);

void first(struct work *work)
{
	struct job *job = container_of(work, struct job, work);

	mutex_lock(&job->lock); // HOLD(container)
	mutex_lock(&list_lock); // FINDING(container): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&job->lock);
}

#define to_job(w) container_of(w, struct job, work)

void second(struct work *work)
{
	mutex_lock(&list_lock); // HOLD(container)
	mutex_lock(&to_job(work)->lock); // FINDING(container): lock-order-inversion {{job.lock}}
	mutex_unlock(&to_job(work)->lock);
	mutex_unlock(&list_lock);
}
