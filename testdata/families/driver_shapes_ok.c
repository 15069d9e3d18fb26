// WHY: a table that only shows what functions look like is never called; one that is registered is.
// ORDER: a_lock -> b_lock

struct sched_ops {
	void (*enqueue)(int task);
	void (*dequeue)(int task);
};

struct bpf_struct_ops {
	const char *name;
	void *cfi_stubs;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

static void enqueue_stub(int task)
{
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
}

static struct sched_ops stubs = { .enqueue = enqueue_stub };

struct bpf_struct_ops sched_struct_ops = { .name = "sched_ops", .cfi_stubs = &stubs };

static void real_dequeue(int task)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static struct sched_ops real = { .dequeue = real_dequeue };
static struct sched_ops *current_ops;

void start(void)
{
	current_ops = &real;
}

void run(struct sched_ops *ops, int task)
{
	mutex_lock(&a_lock);
	ops->enqueue(task);
	ops->dequeue(task);
	mutex_unlock(&a_lock);
}
