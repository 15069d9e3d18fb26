// WHY: that there is no such object is known only of the pointer that was asked about: the next job's says nothing of this one's lock.
// ORDER: owner.lock -> table_lock
// ORDER: table_lock -> owner.lock

struct owner {
	struct mutex lock;
};

struct job {
	struct owner *owner;
	struct job *next;
};

static DEFINE_MUTEX(table_lock);

static void prepare(struct job *job)
{
	if (job->owner)
		mutex_lock(&job->owner->lock);
}

static void complete_job(struct job *job)
{
	if (!job->next) {
		mutex_lock(&table_lock); // FINDING(abba): lock-order-inversion {{table_lock}}
		mutex_unlock(&table_lock);
	}
	if (job->owner)
		mutex_unlock(&job->owner->lock);
}

void run(struct job *job)
{
	prepare(job); // HOLD(abba)
	complete_job(job);
}

void change(struct owner *owner)
{
	mutex_lock(&table_lock); // HOLD(abba)
	mutex_lock(&owner->lock); // FINDING(abba): lock-order-inversion {{owner.lock}}
	mutex_unlock(&owner->lock);
	mutex_unlock(&table_lock);
}
