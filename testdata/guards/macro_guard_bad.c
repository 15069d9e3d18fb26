// WHY: a guard that a macro's text opens, here through a macro in it, is open to the end of the scope that uses the macro.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock
// ORDER: a_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

#define hold(lock) guard(mutex)(lock)
#define serialise() hold(&a_lock)
#define serialise_both() guard(mutex)(&a_lock); guard(mutex)(&c_lock)

void first(void)
{
	serialise(); // HOLD(abba)
	mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&b_lock);
}

void other(void)
{
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

void both(int *count)
{
	serialise_both();
	++*count;
}

int twice(int *count)
{
	serialise(); // HOLD(self)
	if (*count)
		return 0;
	mutex_lock(&a_lock); // FINDING(self): self-deadlock
	++*count;
	mutex_unlock(&a_lock);
	return 1;
}
