// WHY: a statement expression takes the lock and releases it.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

int first(void)
{
	int count = ({
		int n;

		mutex_lock(&a_lock);
		n = prepare();
		mutex_unlock(&a_lock);
		n;
	});

	mutex_lock(&b_lock); // NO-FINDING: the expression has released it
	mutex_unlock(&b_lock);
	return count;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
