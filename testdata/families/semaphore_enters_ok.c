// WHY: who takes a semaphore or lets go of it takes its own spinlock too, as the definitions say.
// ORDER: outer -> sem
// ORDER: outer -> sem.lock
// ORDER: outer -> waiters
// ORDER: sem -> sem.lock
// ORDER: sem.lock -> waiters

struct semaphore {
	raw_spinlock_t lock;
	int count;
};

static DEFINE_MUTEX(outer);
static DEFINE_SEMAPHORE(sem, 1);
static DEFINE_RAW_SPINLOCK(waiters);

void down(struct semaphore *s)
{
	raw_spin_lock(&s->lock);
	s->count--;
	raw_spin_unlock(&s->lock);
}

void up(struct semaphore *s)
{
	raw_spin_lock(&s->lock);
	raw_spin_lock(&waiters);
	raw_spin_unlock(&waiters);
	raw_spin_unlock(&s->lock);
}

void f(void)
{
	mutex_lock(&outer);
	down(&sem);
	up(&sem);
	mutex_unlock(&outer);
}
