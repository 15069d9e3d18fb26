// WHY: nobody sleeps with interrupts, softirqs or preemption off, or in a handler; what switches them off and on again
// is known by name.

static DEFINE_MUTEX(a_mutex);
static DEFINE_SPINLOCK(a_lock);

void before_local_irq_enable(void)
{
	local_irq_disable();
	mutex_lock(&a_mutex); // FINDING(local_irq_enable): sleep-in-atomic {{with interrupts off}}
	mutex_unlock(&a_mutex);
	local_irq_enable();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_raw_local_irq_enable(void)
{
	raw_local_irq_disable();
	mutex_lock(&a_mutex); // FINDING(raw_local_irq_enable): sleep-in-atomic {{with interrupts off}}
	mutex_unlock(&a_mutex);
	raw_local_irq_enable();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_local_irq_restore(void)
{
	unsigned long flags;

	local_irq_save(flags);
	mutex_lock(&a_mutex); // FINDING(local_irq_restore): sleep-in-atomic {{with interrupts off}}
	mutex_unlock(&a_mutex);
	local_irq_restore(flags);
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_raw_local_irq_restore(void)
{
	unsigned long flags;

	raw_local_irq_save(flags);
	mutex_lock(&a_mutex); // FINDING(raw_local_irq_restore): sleep-in-atomic {{with interrupts off}}
	mutex_unlock(&a_mutex);
	raw_local_irq_restore(flags);
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_local_bh_enable(void)
{
	local_bh_disable();
	mutex_lock(&a_mutex); // FINDING(local_bh_enable): sleep-in-atomic {{with softirqs off}}
	mutex_unlock(&a_mutex);
	local_bh_enable();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_local_bh_enable_ip(unsigned long ip)
{
	__local_bh_disable_ip(ip, 512);
	mutex_lock(&a_mutex); // FINDING(local_bh_enable_ip): sleep-in-atomic {{with softirqs off}}
	mutex_unlock(&a_mutex);
	__local_bh_enable_ip(ip, 512);
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_preempt_enable(void)
{
	preempt_disable();
	mutex_lock(&a_mutex); // FINDING(preempt_enable): sleep-in-atomic {{with preemption off}}
	mutex_unlock(&a_mutex);
	preempt_enable();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_preempt_enable_notrace(void)
{
	preempt_disable_notrace();
	mutex_lock(&a_mutex); // FINDING(preempt_enable_notrace): sleep-in-atomic {{with preemption off}}
	mutex_unlock(&a_mutex);
	preempt_enable_notrace();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_preempt_enable_no_resched(void)
{
	preempt_disable();
	mutex_lock(&a_mutex); // FINDING(preempt_enable_no_resched): sleep-in-atomic {{with preemption off}}
	mutex_unlock(&a_mutex);
	preempt_enable_no_resched();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_irq_exit(void)
{
	__irq_enter();
	mutex_lock(&a_mutex); // FINDING(irq_exit): sleep-in-atomic {{in an interrupt's handler}}
	mutex_unlock(&a_mutex);
	__irq_exit();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void before_lockdep_softirq_exit(void)
{
	lockdep_softirq_enter();
	mutex_lock(&a_mutex); // FINDING(lockdep_softirq_exit): sleep-in-atomic {{in a softirq}}
	mutex_unlock(&a_mutex);
	lockdep_softirq_exit();
	mutex_lock(&a_mutex); // NO-FINDING: they are on again
	mutex_unlock(&a_mutex);
}

void calls_might_sleep(void)
{
	spin_lock(&a_lock); // HOLD(might_sleep)
	might_sleep(); // FINDING(might_sleep): sleep-in-atomic {{holding a_lock}}
	spin_unlock(&a_lock);
}

void calls_msleep(void)
{
	spin_lock(&a_lock); // HOLD(msleep)
	msleep(10); // FINDING(msleep): sleep-in-atomic {{holding a_lock}}
	spin_unlock(&a_lock);
}

void calls_usleep_range(void)
{
	spin_lock(&a_lock); // HOLD(usleep_range)
	usleep_range(10, 20); // FINDING(usleep_range): sleep-in-atomic {{holding a_lock}}
	spin_unlock(&a_lock);
}

void calls_synchronize_rcu(void)
{
	spin_lock(&a_lock); // HOLD(synchronize_rcu)
	synchronize_rcu(); // FINDING(synchronize_rcu): sleep-in-atomic {{holding a_lock}}
	spin_unlock(&a_lock);
}
