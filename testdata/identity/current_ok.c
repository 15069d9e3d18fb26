// WHY: two members of the current task are two locks.
// ORDER: task_struct.alloc_lock -> list_lock
// ORDER: list_lock -> task_struct.pi_lock

struct task_struct {
	spinlock_t alloc_lock;
	spinlock_t pi_lock;
};

static DEFINE_SPINLOCK(list_lock);

void first(void)
{
	spin_lock(&current->alloc_lock);
	spin_lock(&list_lock);
	spin_unlock(&list_lock);
	spin_unlock(&current->alloc_lock);
}

void second(void)
{
	spin_lock(&list_lock);
	spin_lock(&current->pi_lock); // NO-FINDING: another member
	spin_unlock(&current->pi_lock);
	spin_unlock(&list_lock);
}
