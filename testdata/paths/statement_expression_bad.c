// WHY: a statement expression takes the lock and keeps it.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

int first(void)
{
	int count = ({
		mutex_lock(&a_lock); // HOLD(statement)
		prepare();
	});

	mutex_lock(&b_lock); // FINDING(statement): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return count;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(statement)
	mutex_lock(&a_lock); // FINDING(statement): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
