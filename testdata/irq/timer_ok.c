// WHY: with softirqs off, or all interrupts, none comes while the lock is held.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void tick(struct timer_list *timer)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
}

static struct timer_list a_timer = { .function = tick };

void f(void)
{
	mutex_lock(&a_mutex);
	spin_lock_bh(&a_lock);
	spin_unlock_bh(&a_lock);
	local_irq_disable();
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	local_irq_enable();
	mutex_unlock(&a_mutex);
}
