// WHY: who reads under RCU must not sleep, and who holds a raw spinlock must not wait for a lock that sleeps on PREEMPT_RT.

static DEFINE_MUTEX(a_mutex);
static DEFINE_SPINLOCK(a_lock);
static DEFINE_RAW_SPINLOCK(raw_lock);

void reader(void)
{
	rcu_read_lock(); // HOLD(rcu)
	mutex_lock(&a_mutex); // FINDING(rcu): sleep-in-atomic {{while holding RCU}} CONFIDENCE(rcu): high
	mutex_unlock(&a_mutex);
	rcu_read_unlock();
}

void nested(void)
{
	raw_spin_lock(&raw_lock); // HOLD(raw)
	spin_lock(&a_lock); // FINDING(raw): sleep-in-atomic {{waits for a lock that may sleep}} CONFIDENCE(raw): low
	spin_unlock(&a_lock);
	raw_spin_unlock(&raw_lock);
}
