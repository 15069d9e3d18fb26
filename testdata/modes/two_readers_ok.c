// WHY: readers and writers all keep to one order.
// ORDER: a_sem(shared) -> b_sem(shared)

static DECLARE_RWSEM(a_sem);
static DECLARE_RWSEM(b_sem);

void first(void)
{
	down_read(&a_sem);
	down_read(&b_sem);
	up_read(&b_sem);
	up_read(&a_sem);
}

void change_a(void)
{
	down_write(&a_sem);
	up_write(&a_sem);
}

void change_b(void)
{
	down_write(&b_sem);
	up_write(&b_sem);
}
