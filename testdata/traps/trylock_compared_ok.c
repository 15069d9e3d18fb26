// WHY: busy says that the trylock got nothing.
// ORDER: b -> a

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

void first(void)
{
	bool busy = mutex_trylock(&a) == 0;

	if (busy) {
		mutex_lock(&b); // NO-FINDING: a was not got
		mutex_unlock(&b);
		return;
	}
	mutex_unlock(&a);
}

void second(void)
{
	mutex_lock(&b);
	mutex_lock(&a);
	mutex_unlock(&a);
	mutex_unlock(&b);
}
