// WHY: a guard releases its lock at the end of the scope it stands in.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);
int ready(void);

void first(void)
{
	if (ready()) {
		guard(mutex)(&a_lock);
		prepare();
	}
	mutex_lock(&b_lock); // NO-FINDING: the guard's scope has ended
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
