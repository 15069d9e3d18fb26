// WHY: a softirq that asks whether interrupts come, not whether it may sleep, takes the lock.

static DEFINE_SPINLOCK(pool_lock);
static DEFINE_MUTEX(pool_mutex);

static void refill(void)
{
	if (!irqs_disabled()) {
		spin_lock(&pool_lock); // FINDING(irq): irq-inversion {{in a softirq}}
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
	spin_lock(&pool_lock); // FINDING(irq): irq-inversion {{with interrupts on}}
	spin_unlock(&pool_lock);
	mutex_unlock(&pool_mutex);
}
