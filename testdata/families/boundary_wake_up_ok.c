// WHY: who wakes a task once the lock is let go of waits for nobody.
// ORDER: task_struct.pi_lock -> runqueues.__lock
// ORDER: task_struct.pi_lock -> waker

struct rq {
	raw_spinlock_t __lock;
};
struct task_struct {
	raw_spinlock_t pi_lock;
};
static DEFINE_PER_CPU(struct rq, runqueues);
static DEFINE_RAW_SPINLOCK(waker);

void wake(struct task_struct *p)
{
	raw_spin_lock(&waker);
	raw_spin_unlock(&waker);
	try_to_wake_up(p);
}

void boost(struct task_struct *p)
{
	raw_spin_lock(&p->pi_lock);
	raw_spin_lock(&waker);
	raw_spin_unlock(&waker);
	raw_spin_unlock(&p->pi_lock);
}
