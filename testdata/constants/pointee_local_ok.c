// WHY: the address of a local variable is passed, and what is in it keeps the callee from taking the lock.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void work(int *locked)
{
	if (!*locked) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	int locked = 1;

	mutex_lock(&a_lock);
	work(&locked);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
