// WHY: what readers under RCU do inside is not looked at, and reading stands in no order.
// ORDER: a -> b
// ORDER: a -> raw

static DEFINE_SPINLOCK(a);
static DEFINE_SPINLOCK(b);
static DEFINE_RAW_SPINLOCK(raw);
static DEFINE_SPINLOCK(inside);

void rcu_read_lock(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_unlock(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_lock_bh(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_unlock_bh(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_lock_sched(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_unlock_sched(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_lock_sched_notrace(void) { spin_lock(&inside); spin_unlock(&inside); }
void rcu_read_unlock_sched_notrace(void) { spin_lock(&inside); spin_unlock(&inside); }

void reader(void)
{
	spin_lock(&a);
	rcu_read_lock();
	spin_lock(&b);
	spin_unlock(&b);
	rcu_read_unlock();
	spin_unlock(&a);
}

void reader_bh(void)
{
	spin_lock(&a);
	rcu_read_lock_bh();
	spin_lock(&b);
	spin_unlock(&b);
	rcu_read_unlock_bh();
	spin_unlock(&a);
}

void reader_sched(void)
{
	spin_lock(&a);
	rcu_read_lock_sched();
	raw_spin_lock(&raw);
	raw_spin_unlock(&raw);
	rcu_read_unlock_sched();
	rcu_read_lock_sched_notrace();
	rcu_read_unlock_sched_notrace();
	spin_unlock(&a);
}
