// WHY: the loop is left with the lock held, and it is released at once.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

void first(void)
{
	for (;;) {
		mutex_lock(&a_lock);
		if (ready())
			break;
		mutex_unlock(&a_lock);
	}
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: released behind the loop
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
