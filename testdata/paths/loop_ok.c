// WHY: the lock is taken and released in every round; behind the loop it is not held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(int rounds)
{
	int i;

	for (i = 0; i < rounds; i++) {
		mutex_lock(&a_lock);
		if (!prepare()) {
			mutex_unlock(&a_lock);
			continue;
		}
		mutex_unlock(&a_lock);
	}
	mutex_lock(&b_lock); // NO-FINDING: every round has released a_lock
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
