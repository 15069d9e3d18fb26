// WHY: the lock is released before the second round.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

void first(void)
{
	int tries = 0;

again:
	mutex_lock(&b_lock); // NO-FINDING: a_lock is released before every retry
	mutex_unlock(&b_lock);
	mutex_lock(&a_lock);
	if (!ready() && tries++ < 3) {
		mutex_unlock(&a_lock);
		goto again;
	}
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
