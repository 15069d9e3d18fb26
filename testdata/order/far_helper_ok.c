// WHY: the last of three calls takes another lock than the one that makes the cycle.
// ORDER: a_lock -> c_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

static void store(void)
{
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
}

static void commit(void)
{
	store();
}

static void update(void)
{
	commit();
}

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
