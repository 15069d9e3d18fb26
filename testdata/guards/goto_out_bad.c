// WHY: a goto inside the guarded scope does not release.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);
int ready(void);

void first(void)
{
	scoped_guard(mutex, &a_lock) { // HOLD(goto)
		if (ready())
			goto skip;
		prepare();
skip:
		mutex_lock(&b_lock); // FINDING(goto): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(goto)
	mutex_lock(&a_lock); // FINDING(goto): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
