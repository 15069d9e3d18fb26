// WHY: under RCU one may spin, and a raw spinlock may be taken under any lock.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_RAW_SPINLOCK(raw_lock);

void reader(void)
{
	rcu_read_lock();
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	rcu_read_unlock();
}

void nested(void)
{
	spin_lock(&a_lock);
	raw_spin_lock(&raw_lock);
	raw_spin_unlock(&raw_lock);
	spin_unlock(&a_lock);
}
