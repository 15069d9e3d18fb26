// WHY: a helper switches interrupts on again as its caller had kept it, before that sleeps; another one after a branch of its own.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void end(unsigned long flags)
{
	spin_unlock_irqrestore(&a_lock, flags);
}

void f(void)
{
	unsigned long flags;

	spin_lock_irqsave(&a_lock, flags);
	end(flags);
	mutex_lock(&a_mutex);
	mutex_unlock(&a_mutex);
}

void g(int quiet)
{
	unsigned long flags;

	if (quiet)
		local_irq_save(flags);
	if (quiet)
		local_irq_restore(flags);
	mutex_lock(&a_mutex);
	mutex_unlock(&a_mutex);
}
