// WHY: who sleeps before they are switched off, or after they are on again, does no harm.

static DEFINE_MUTEX(a_mutex);
static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

void before_local_irq_enable(void)
{
	mutex_lock(&a_mutex);
	local_irq_disable();
	local_irq_enable();
	mutex_unlock(&a_mutex);
}

void before_raw_local_irq_enable(void)
{
	mutex_lock(&a_mutex);
	raw_local_irq_disable();
	raw_local_irq_enable();
	mutex_unlock(&a_mutex);
}

void before_local_irq_restore(void)
{
	unsigned long flags;

	mutex_lock(&a_mutex);
	local_irq_save(flags);
	local_irq_restore(flags);
	mutex_unlock(&a_mutex);
}

void before_raw_local_irq_restore(void)
{
	unsigned long flags;

	mutex_lock(&a_mutex);
	raw_local_irq_save(flags);
	raw_local_irq_restore(flags);
	mutex_unlock(&a_mutex);
}

void before_local_bh_enable(void)
{
	mutex_lock(&a_mutex);
	local_bh_disable();
	local_bh_enable();
	mutex_unlock(&a_mutex);
}

void before_local_bh_enable_ip(unsigned long ip)
{
	mutex_lock(&a_mutex);
	__local_bh_disable_ip(ip, 512);
	__local_bh_enable_ip(ip, 512);
	mutex_unlock(&a_mutex);
}

void before_preempt_enable(void)
{
	mutex_lock(&a_mutex);
	preempt_disable();
	preempt_enable();
	mutex_unlock(&a_mutex);
}

void before_preempt_enable_notrace(void)
{
	mutex_lock(&a_mutex);
	preempt_disable_notrace();
	preempt_enable_notrace();
	mutex_unlock(&a_mutex);
}

void before_preempt_enable_no_resched(void)
{
	mutex_lock(&a_mutex);
	preempt_disable();
	preempt_enable_no_resched();
	mutex_unlock(&a_mutex);
}

void before_irq_exit(void)
{
	mutex_lock(&a_mutex);
	__irq_enter();
	__irq_exit();
	mutex_unlock(&a_mutex);
}

void before_lockdep_softirq_exit(void)
{
	mutex_lock(&a_mutex);
	lockdep_softirq_enter();
	lockdep_softirq_exit();
	mutex_unlock(&a_mutex);
}

void calls_might_sleep(void)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	might_sleep();
}

void calls_msleep(void)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	msleep(10);
}

void calls_usleep_range(void)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	usleep_range(10, 20);
}

void calls_synchronize_rcu(void)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	synchronize_rcu();
}

void threaded(void)
{
	__irq_enter();
	lockdep_hardirq_threaded();
	spin_lock(&b_lock); // NO-FINDING: where it might sleep, this is a thread
	spin_unlock(&b_lock);
	__irq_exit();
}

void yields(void)
{
	preempt_disable();
	sched_preempt_enable_no_resched();
	mutex_lock(&a_mutex); // NO-FINDING: preemption is on again
	mutex_unlock(&a_mutex);
}
