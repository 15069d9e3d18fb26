// WHY: the kept result of the trylock decides on the unlock; behind it nothing is held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
	bool locked = mutex_trylock(&a_lock);

	prepare();
	if (locked)
		mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: released if it was ever taken
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
