// WHY: a lock that was got by trying is released before the other one is taken.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (mutex_trylock(&a_lock))
		mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: released, or never got
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
