// WHY: a helper returns with interrupts off and the lock held, another one only switches interrupts off.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void begin(unsigned long *flags)
{
	spin_lock_irqsave(&a_lock, *flags);
}

static void quiet(void)
{
	local_irq_disable();
}

void f(void)
{
	unsigned long flags;

	begin(&flags); // HOLD(held)
	mutex_lock(&a_mutex); // FINDING(held): sleep-in-atomic {{holding a_lock}}
	mutex_unlock(&a_mutex);
	spin_unlock_irqrestore(&a_lock, flags);
}

void g(void)
{
	quiet();
	mutex_lock(&a_mutex); // FINDING(off): sleep-in-atomic {{with interrupts off}}
	mutex_unlock(&a_mutex);
	local_irq_enable();
}
