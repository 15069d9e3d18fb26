// WHY: the second task releases what it reads before it writes.
// ORDER: a_sem(shared) -> b_sem(exclusive)

static DECLARE_RWSEM(a_sem);
static DECLARE_RWSEM(b_sem);

void first(void)
{
	down_read(&a_sem);
	down_write(&b_sem);
	up_write(&b_sem);
	up_read(&a_sem);
}

void second(void)
{
	down_read(&b_sem);
	up_read(&b_sem);
	down_write(&a_sem); // NO-FINDING: b_sem was released
	up_write(&a_sem);
}
