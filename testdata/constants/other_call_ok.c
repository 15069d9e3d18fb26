// WHY: neither the nearest way nor a longer one is taken with these constants.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static void work(int mode)
{
	if (mode == 2)
		take_b();
}

static void long_way(void)
{
	work(3);
}

static void longer_way(void)
{
	long_way();
}

static void go(void)
{
	work(1);
	longer_way();
}

void first(void)
{
	mutex_lock(&a_lock);
	go();
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
