// WHY: a flag that is added on the way does not hide what was passed: who asks to create takes the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#define GET_LOCK 0x02
#define GET_CREATE 0x04
#define GET_WAIT 0x08
#define GET_OTHER 0x10

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int insert(int index);

static void wait_for_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static int get(int index, unsigned int flags)
{
	int err = 0;

again:
	if (flags & GET_WAIT)
		wait_for_b();
	if (flags & GET_CREATE) {
		flags |= GET_LOCK;
		mutex_lock(&b_lock); // FINDING(x): lock-order-inversion
		err = insert(index);
		mutex_unlock(&b_lock);
		if (err > 0)
			goto again;
	}
	return err;
}

void first(void)
{
	mutex_lock(&a_lock);
	get(1, GET_CREATE | GET_OTHER);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // FINDING(x): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
