// WHY: who stops a thread waits for what the thread waits for, however it was started.
// ORDER: pump.t0 -> pump.lock0
// ORDER: pump.t1 -> pump.lock1
// ORDER: pump.t2 -> pump.lock2
// ORDER: pump.t3 -> pump.lock3
// ORDER: pump.t4 -> pump.lock4

struct pump {
	struct mutex lock0;
	struct mutex lock1;
	struct mutex lock2;
	struct mutex lock3;
	struct mutex lock4;
	struct task_struct *t0;
	struct task_struct *t1;
	struct task_struct *t2;
	struct task_struct *t3;
	struct task_struct *t4;
};

static int thread0(void *data)
{
	struct pump *p = data;

	mutex_lock(&p->lock0);
	mutex_unlock(&p->lock0);
	return 0;
}

static int thread1(void *data)
{
	struct pump *p = data;

	mutex_lock(&p->lock1);
	mutex_unlock(&p->lock1);
	return 0;
}

static int thread2(void *data)
{
	struct pump *p = data;

	mutex_lock(&p->lock2);
	mutex_unlock(&p->lock2);
	return 0;
}

static int thread3(void *data)
{
	struct pump *p = data;

	mutex_lock(&p->lock3);
	mutex_unlock(&p->lock3);
	return 0;
}

static int thread4(void *data)
{
	struct pump *p = data;

	mutex_lock(&p->lock4);
	mutex_unlock(&p->lock4);
	return 0;
}

void start(struct pump *p)
{
	struct task_struct *t;

	p->t0 = kthread_run(thread0, p, "pump");
	p->t1 = kthread_run_on_cpu(thread1, p, 0, "pump");
	p->t2 = kthread_create(thread2, p, "pump");
	p->t3 = kthread_create_on_cpu(thread3, p, 0, "pump");
	t = kthread_create_on_node(thread4, p, 0, "pump");
	if (t)
		p->t4 = t;
}
