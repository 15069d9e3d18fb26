// WHY: three locks in one order for all.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> c_lock
// ORDER: a_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

void first(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
	mutex_unlock(&b_lock);
}

void third(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
	mutex_unlock(&a_lock);
}
