// WHY: a wake-up and a switch to another task take the scheduler's locks, and no other that lies below them.
// ORDER: user_0 -> runqueues.__lock
// ORDER: user_1 -> runqueues.__lock
// ORDER: user_2 -> runqueues.__lock
// ORDER: user_3 -> runqueues.__lock
// ORDER: user_4 -> runqueues.__lock
// ORDER: waker -> task_struct.pi_lock
// ORDER: waker -> runqueues.__lock
// ORDER: task_struct.pi_lock -> runqueues.__lock

struct rq {
	raw_spinlock_t __lock;
};
struct task_struct {
	raw_spinlock_t pi_lock;
};
static DEFINE_PER_CPU(struct rq, runqueues);
static DEFINE_RAW_SPINLOCK(far_lock);
static DEFINE_RAW_SPINLOCK(waker);
static DEFINE_MUTEX(user_0);
static DEFINE_MUTEX(user_1);
static DEFINE_MUTEX(user_2);
static DEFINE_MUTEX(user_3);
static DEFINE_MUTEX(user_4);

void try_to_wake_up(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void schedule(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void schedule_idle(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void preempt_schedule(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void preempt_schedule_notrace(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void preempt_schedule_irq(struct task_struct *p)
{
	raw_spin_lock(&far_lock);
	raw_spin_unlock(&far_lock);
}

void wake(struct task_struct *p)
{
	raw_spin_lock(&waker);
	try_to_wake_up(p);
	raw_spin_unlock(&waker);
}

void use_0(struct task_struct *p)
{
	mutex_lock(&user_0);
	schedule(p);
	mutex_unlock(&user_0);
}

void use_1(struct task_struct *p)
{
	mutex_lock(&user_1);
	schedule_idle(p);
	mutex_unlock(&user_1);
}

void use_2(struct task_struct *p)
{
	mutex_lock(&user_2);
	preempt_schedule(p);
	mutex_unlock(&user_2);
}

void use_3(struct task_struct *p)
{
	mutex_lock(&user_3);
	preempt_schedule_notrace(p);
	mutex_unlock(&user_3);
}

void use_4(struct task_struct *p)
{
	mutex_lock(&user_4);
	preempt_schedule_irq(p);
	mutex_unlock(&user_4);
}
