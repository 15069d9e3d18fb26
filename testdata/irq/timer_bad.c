// WHY: a timer's function runs in a softirq, which may come while the lock that it takes is held.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void tick(struct timer_list *timer)
{
	spin_lock(&a_lock); // FINDING(irq): irq-inversion {{in a softirq}}
	spin_unlock(&a_lock);
}

static struct timer_list a_timer = { .function = tick }; // CALL(irq)

void f(void)
{
	mutex_lock(&a_mutex);
	spin_lock(&a_lock); // FINDING(irq): irq-inversion {{with interrupts on}} CONFIDENCE(irq): high
	spin_unlock(&a_lock);
	mutex_unlock(&a_mutex);
}
