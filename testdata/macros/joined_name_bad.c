// WHY: a macro joins a function's name of two words, and its parameters follow; it is called by the name that comes of it.

#define JOIN(a, b) a ## b

static DEFINE_MUTEX(families);
static DEFINE_MUTEX(sockets);

int JOIN(drv, _register)(void)
{
	mutex_lock(&sockets); // FINDING(abba): lock-order-inversion
	mutex_unlock(&sockets);
	return 0;
}

int first(void)
{
	int ret;

	mutex_lock(&families); // HOLD(abba)
	ret = drv_register(); // CALL(abba)
	mutex_unlock(&families);
	return ret;
}

void second(void)
{
	mutex_lock(&sockets); // HOLD(abba)
	mutex_lock(&families); // FINDING(abba): lock-order-inversion
	mutex_unlock(&families);
	mutex_unlock(&sockets);
}
