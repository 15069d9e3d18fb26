// WHY: the lock of one queue is taken by a timer and by whom that may interrupt.

struct early {
	struct wait_queue_head waiting;
	struct timer_list timer;
};

static DEFINE_MUTEX(a_mutex);

static void tick(struct timer_list *timer)
{
	struct early *early = container_of(timer, struct early, timer);

	spin_lock(&early->waiting.lock); // FINDING(irq): irq-inversion {{in a softirq}}
	spin_unlock(&early->waiting.lock);
}

void start(struct early *early)
{
	early->timer.function = tick;
}

void f(struct early *late)
{
	mutex_lock(&a_mutex);
	spin_lock(&late->waiting.lock); // FINDING(irq): irq-inversion {{with interrupts on}}
	spin_unlock(&late->waiting.lock);
	mutex_unlock(&a_mutex);
}
