// WHY: objects made by macros that hold no lock of their own are read as objects all the same.
// ORDER: a_lock -> b_lock

static void run(struct work_struct *work);
static void tick(struct timer_list *timer);
static void soft(struct tasklet_struct *tasklet);

RAW_NOTIFIER_HEAD(raw_chain);
static DEFINE_SRCU(domain);
static DECLARE_WORK(work, run);
static DECLARE_DELAYED_WORK(later, run);
static DECLARE_DEFERRABLE_WORK(some_time, run);
static DEFINE_TIMER(timer, tick);
static DECLARE_TASKLET(tasklet, soft);
static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

int queue_work_of(struct work_struct *work);

static void run(struct work_struct *w)
{
	if (w == &work || w == &later.work || w == &some_time.work)
		queue_work_of(w);
	spin_lock(&a_lock);
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

static void tick(struct timer_list *t)
{
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
}

static void soft(struct tasklet_struct *t)
{
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
}
