// WHY: the helper is called with nothing held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void setup(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static int __init first(void)
{
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	setup();
	return 0;
}
module_init(first);

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
