// WHY: current is a pointer to a task like any other.
// ORDER: task_struct.alloc_lock -> list_lock
// ORDER: list_lock -> task_struct.alloc_lock

struct task_struct {
	spinlock_t alloc_lock;
};

static DEFINE_SPINLOCK(list_lock);

void first(void)
{
	spin_lock(&current->alloc_lock); // HOLD(current)
	spin_lock(&list_lock); // FINDING(current): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(&current->alloc_lock);
}

void second(struct task_struct *p)
{
	spin_lock(&list_lock); // HOLD(current)
	spin_lock(&p->alloc_lock); // FINDING(current): lock-order-inversion
	spin_unlock(&p->alloc_lock);
	spin_unlock(&list_lock);
}
