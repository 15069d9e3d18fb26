// WHY: a reader of sleepable RCU holds it, having waited for nobody, and lets go of it again.
// ORDER: one(recursive-shared) -> inner
// ORDER: two(recursive-shared) -> inner

static struct srcu_struct one;
static struct srcu_struct two;
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(after);

void reader(void)
{
	int idx = __srcu_read_lock(&one);

	mutex_lock(&inner);
	mutex_unlock(&inner);
	__srcu_read_unlock(&one, idx);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void reader_nmisafe(void)
{
	int idx = __srcu_read_lock_nmisafe(&two);

	mutex_lock(&inner);
	mutex_unlock(&inner);
	__srcu_read_unlock_nmisafe(&two, idx);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void before(void)
{
	mutex_lock(&after);
	__srcu_read_unlock(&one, __srcu_read_lock(&one));
	mutex_unlock(&after);
}
