// WHY: the thread is stopped before the mutex that it takes.

struct pump {
	struct mutex lock;
	struct task_struct *thread;
};

static int pump_thread(void *data)
{
	struct pump *p = data;

	while (!kthread_should_stop()) {
		mutex_lock(&p->lock);
		mutex_unlock(&p->lock);
	}
	return 0;
}

int pump_start(struct pump *p)
{
	p->thread = kthread_run(pump_thread, p, "pump");
	return 0;
}

void pump_stop(struct pump *p)
{
	kthread_stop(p->thread);
	mutex_lock(&p->lock);
	mutex_unlock(&p->lock);
}
