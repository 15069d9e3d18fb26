// WHY: both functions take the two mutexes in the same order.
// ORDER: a_lock -> b_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: the only order there is
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
