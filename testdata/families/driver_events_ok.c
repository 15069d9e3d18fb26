// WHY: who waits for an object waits for what its function takes, whether the object is static, a member, or set up by a callee.
// ORDER: item.by_work_struct -> in_work_struct
// ORDER: item.by_kthread_work -> in_kthread_work
// ORDER: item.by_irq_work -> in_irq_work
// ORDER: item.by_timer_list -> in_timer_list
// ORDER: item.by_hrtimer -> in_hrtimer
// ORDER: item.late -> in_late
// ORDER: item.by_tasklet -> in_func
// ORDER: item.by_tasklet -> in_callback
// ORDER: static_item -> in_static

struct kthread_work { void (*func)(struct kthread_work *arg); };
struct irq_work { void (*func)(struct irq_work *arg); };
struct hrtimer { void (*function)(struct hrtimer *arg); };
struct tasklet_struct { void (*func)(unsigned long data); void (*callback)(struct tasklet_struct *t); };

struct item {
	struct work_struct by_work_struct;
	struct kthread_work by_kthread_work;
	struct irq_work by_irq_work;
	struct timer_list by_timer_list;
	struct hrtimer by_hrtimer;
	struct delayed_work late;
	struct tasklet_struct by_tasklet;
};

static DEFINE_SPINLOCK(in_work_struct);

static void work_struct_fn(struct work_struct *arg)
{
	spin_lock(&in_work_struct);
	spin_unlock(&in_work_struct);
}

static DEFINE_SPINLOCK(in_kthread_work);

static void kthread_work_fn(struct kthread_work *arg)
{
	spin_lock(&in_kthread_work);
	spin_unlock(&in_kthread_work);
}

static DEFINE_SPINLOCK(in_irq_work);

static void irq_work_fn(struct irq_work *arg)
{
	spin_lock(&in_irq_work);
	spin_unlock(&in_irq_work);
}

static DEFINE_SPINLOCK(in_timer_list);

static void timer_list_fn(struct timer_list *arg)
{
	spin_lock(&in_timer_list);
	spin_unlock(&in_timer_list);
}

static DEFINE_SPINLOCK(in_hrtimer);

static void hrtimer_fn(struct hrtimer *arg)
{
	spin_lock(&in_hrtimer);
	spin_unlock(&in_hrtimer);
}

static DEFINE_SPINLOCK(in_late);

static void late_fn(struct work_struct *arg)
{
	spin_lock(&in_late);
	spin_unlock(&in_late);
}

static DEFINE_SPINLOCK(in_func);

static void tasklet_func(unsigned long data)
{
	spin_lock(&in_func);
	spin_unlock(&in_func);
}

static DEFINE_SPINLOCK(in_callback);

static void tasklet_callback(struct tasklet_struct *t)
{
	spin_lock(&in_callback);
	spin_unlock(&in_callback);
}

/* A callee stores for its caller. */
static void set_up(struct timer_list *timer, void (*function)(struct timer_list *arg))
{
	timer->function = function;
}

void init_item(struct item *item)
{
	item->by_work_struct.func = work_struct_fn;
	item->by_kthread_work.func = kthread_work_fn;
	item->by_irq_work.func = irq_work_fn;
	set_up(&item->by_timer_list, timer_list_fn);
	item->by_hrtimer.function = hrtimer_fn;
	item->late.work.func = late_fn;
	item->by_tasklet.func = tasklet_func;
	item->by_tasklet.callback = tasklet_callback;
}

static DEFINE_SPINLOCK(in_static);

static void static_fn(struct work_struct *arg)
{
	spin_lock(&in_static);
	spin_unlock(&in_static);
}

static struct work_struct static_item = { .func = static_fn };
