// WHY: a lock in an object is held only where there is that object: behind its release nobody holds it, whether or not there was one.
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
	if (job->owner)
		mutex_unlock(&job->owner->lock);
	mutex_lock(&table_lock); // NO-FINDING: an owner's lock was let go of, or there is no owner
	mutex_unlock(&table_lock);
}

void run(struct job *job)
{
	prepare(job);
	complete_job(job);
}

void change(struct owner *owner)
{
	mutex_lock(&table_lock);
	mutex_lock(&owner->lock);
	mutex_unlock(&owner->lock);
	mutex_unlock(&table_lock);
}
