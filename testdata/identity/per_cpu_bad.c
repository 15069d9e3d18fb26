// WHY: a per-CPU lock is one class, however its CPU is chosen.
// ORDER: cpu_lock -> list_lock
// ORDER: list_lock -> cpu_lock

static DEFINE_PER_CPU(spinlock_t, cpu_lock);
static DEFINE_SPINLOCK(list_lock);

void first(void)
{
	spin_lock(this_cpu_ptr(&cpu_lock)); // HOLD(percpu)
	spin_lock(&list_lock); // FINDING(percpu): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(this_cpu_ptr(&cpu_lock));
}

void second(int cpu)
{
	spinlock_t *lock = per_cpu_ptr(&cpu_lock, cpu);

	spin_lock(&list_lock); // HOLD(percpu)
	spin_lock(lock); // FINDING(percpu): lock-order-inversion {{cpu_lock}}
	spin_unlock(lock);
	spin_unlock(&list_lock);
}
