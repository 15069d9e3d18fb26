// WHY: an item runs on one of its queues at a time, and on each what is stored in it by who queues it there.
// ORDER: fast_worker -> item.work
// ORDER: slow_worker -> item.work
// ORDER: fast_worker -> fast_lock
// ORDER: slow_worker -> slow_lock
// ORDER: item.work -> fast_lock
// ORDER: item.work -> slow_lock
// ORDER: one_wq -> item.later
// ORDER: other_wq -> item.later
// ORDER: one_wq -> later_lock
// ORDER: other_wq -> later_lock
// ORDER: item.later -> later_lock

struct kthread_worker { int id; };
struct kthread_work { void (*func)(struct kthread_work *work); };

struct item {
	struct kthread_work work;
	struct work_struct later;
};

static struct kthread_worker fast_worker;
static struct kthread_worker slow_worker;
static struct workqueue_struct *one_wq;
static struct workqueue_struct *other_wq;
static DEFINE_MUTEX(fast_lock);
static DEFINE_MUTEX(slow_lock);
static DEFINE_MUTEX(later_lock);

static void fast(struct kthread_work *work)
{
	mutex_lock(&fast_lock);
	mutex_unlock(&fast_lock);
}

static void slow(struct kthread_work *work)
{
	mutex_lock(&slow_lock);
	mutex_unlock(&slow_lock);
}

static void later(struct work_struct *work)
{
	mutex_lock(&later_lock);
	mutex_unlock(&later_lock);
}

void start_fast(struct item *item)
{
	item->work.func = fast;
	kthread_queue_work(&fast_worker, &item->work);
}

void start_slow(struct item *item)
{
	item->work.func = slow;
	kthread_queue_work(&slow_worker, &item->work);
}

void make(struct item *item)
{
	item->later.func = later;
}

void start_later(struct item *item, int which)
{
	if (which)
		queue_work(one_wq, &item->later);
	else
		queue_work(other_wq, &item->later);
}
