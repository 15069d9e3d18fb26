// WHY: __init and __exit code has one thread, so that two orders in it never meet.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static int __init start(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(boot): boot-only
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

module_init(start);

static void __exit stop(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(boot): boot-only
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

module_exit(stop);
