// WHY: two per-CPU locks are two classes.
// ORDER: cpu_lock -> list_lock
// ORDER: list_lock -> other_lock

static DEFINE_PER_CPU(spinlock_t, cpu_lock);
static DEFINE_PER_CPU(spinlock_t, other_lock);
static DEFINE_SPINLOCK(list_lock);

void first(void)
{
	spin_lock(this_cpu_ptr(&cpu_lock));
	spin_lock(&list_lock);
	spin_unlock(&list_lock);
	spin_unlock(this_cpu_ptr(&cpu_lock));
}

void second(int cpu)
{
	spinlock_t *lock = &per_cpu(other_lock, cpu);

	spin_lock(&list_lock);
	spin_lock(lock); // NO-FINDING: of the other variable
	spin_unlock(lock);
	spin_unlock(&list_lock);
}
