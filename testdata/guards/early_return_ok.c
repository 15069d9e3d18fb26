// WHY: a return releases the guard, so the caller holds nothing.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);
int ready(void);

static int poke(void)
{
	guard(mutex)(&a_lock);
	if (!ready())
		return -11;
	prepare();
	return 0;
}

int first(void)
{
	int ret = poke();

	mutex_lock(&b_lock); // NO-FINDING: poke() has returned
	mutex_unlock(&b_lock);
	return ret;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
