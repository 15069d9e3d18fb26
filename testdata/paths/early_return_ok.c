// WHY: the way out that takes the other lock has released the first one.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

int first(void)
{
	mutex_lock(&a_lock);
	if (!ready()) {
		mutex_unlock(&a_lock);
		mutex_lock(&b_lock); // NO-FINDING: released a line before
		mutex_unlock(&b_lock);
		return -11;
	}
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
