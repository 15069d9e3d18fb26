// WHY: the reader of 4.9 to 5.6 that also stays on its CPU.
// ORDER: a_sem(shared) -> inner
// ORDER: outer -> a_sem(shared)
// ORDER: outer -> inner
// ORDER: outer -> after

static DEFINE_PERCPU_RWSEM(a_sem);
static DEFINE_SPINLOCK(inner);
static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(after);

void read(void)
{
	mutex_lock(&outer);
	percpu_down_read_preempt_disable(&a_sem);
	spin_lock(&inner);
	spin_unlock(&inner);
	percpu_up_read_preempt_enable(&a_sem);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}
