// WHY: who wakes those who wait in a queue takes the queue's lock; whose functions are called under it is the queue's own.
// ORDER: waker -> wait_queue_head.lock{item.queue}
// ORDER: waker_sync -> wait_queue_head.lock{item.queue}
// ORDER: wait_queue_head.lock -> poller
// ORDER: last -> hugetlb_lock
// ORDER: last_until -> hugetlb_lock
// ORDER: user -> runqueues.__lock
// ORDER: freer -> obj_hash.lock

struct item {
	struct wait_queue_head queue;
};
struct rq {
	raw_spinlock_t __lock;
};
static DEFINE_PER_CPU(struct rq, runqueues);
static DEFINE_MUTEX(waker);
static DEFINE_MUTEX(waker_sync);
static DEFINE_MUTEX(last);
static DEFINE_MUTEX(last_until);
struct debug_bucket {
	raw_spinlock_t lock;
};
static struct debug_bucket obj_hash[16];
static DEFINE_MUTEX(freer);
static DEFINE_MUTEX(user);
static DEFINE_MUTEX(far_lock);
static DEFINE_SPINLOCK(poller);
static DEFINE_SPINLOCK(hugetlb_lock);

void __wake_up(struct wait_queue_head *head)
{
	spin_lock(&head->lock);
	spin_lock(&poller);
	spin_unlock(&poller);
	spin_unlock(&head->lock);
}

void __wake_up_sync_key(struct wait_queue_head *head)
{
	spin_lock(&head->lock);
	spin_lock(&poller);
	spin_unlock(&poller);
	spin_unlock(&head->lock);
}

void free_huge_folio(void *folio)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void free_huge_page(void *page)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __cond_resched(void)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void _cond_resched(void)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_check_no_obj_freed(const void *address, unsigned long size)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void use(struct item *item)
{
	mutex_lock(&waker);
	__wake_up(&item->queue);
	mutex_unlock(&waker);
	mutex_lock(&waker_sync);
	__wake_up_sync_key(&item->queue);
	mutex_unlock(&waker_sync);
	mutex_lock(&last);
	free_huge_folio(item);
	mutex_unlock(&last);
	mutex_lock(&last_until);
	free_huge_page(item);
	mutex_unlock(&last_until);
	mutex_lock(&user);
	__cond_resched();
	_cond_resched();
	mutex_unlock(&user);
	mutex_lock(&freer);
	debug_check_no_obj_freed(item, 8);
	mutex_unlock(&freer);
}
