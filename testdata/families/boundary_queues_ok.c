// WHY: who wakes those who wait in a queue takes the queue's lock; whose functions are called under it is the queue's own.
// ORDER: waker -> item.queue.lock
// ORDER: waker_sync -> item.queue.lock
// ORDER: wait_queue_head.lock -> poller
// ORDER: last -> hugetlb_lock
// ORDER: last_until -> hugetlb_lock
// ORDER: user -> runqueues.__lock

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

void preempt_schedule_common(void)
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
	preempt_schedule_common();
	mutex_unlock(&user);
}
