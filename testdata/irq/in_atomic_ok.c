// WHY: a softirq that asks whether it may sleep first does not take the lock.

static DEFINE_SPINLOCK(pool_lock);
static DEFINE_MUTEX(pool_mutex);

static void refill(void)
{
	if (!in_atomic()) {
		spin_lock(&pool_lock); // NO-FINDING: a softirq never comes here
		spin_unlock(&pool_lock);
	}
}

static void tick(struct timer_list *timer)
{
	refill();
}

static struct timer_list pool_timer = { .function = tick };

void fill(void)
{
	mutex_lock(&pool_mutex);
	spin_lock(&pool_lock);
	spin_unlock(&pool_lock);
	mutex_unlock(&pool_mutex);
}
