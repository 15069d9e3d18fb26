// WHY: container_of() leads to an object of another type, whose lock is another one.
// ORDER: job.lock -> list_lock
// ORDER: list_lock -> task.lock

struct work {
	int state;
};

struct job {
	struct mutex lock;
	struct work work;
};

struct task {
	struct mutex lock;
	struct work work;
};

static DEFINE_MUTEX(list_lock);

void first(struct work *work)
{
	struct job *job = container_of(work, struct job, work);

	mutex_lock(&job->lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&job->lock);
}

void second(struct work *work)
{
	struct task *task = container_of(work, struct task, work);

	mutex_lock(&list_lock);
	mutex_lock(&task->lock); // NO-FINDING: a task is no job
	mutex_unlock(&task->lock);
	mutex_unlock(&list_lock);
}
