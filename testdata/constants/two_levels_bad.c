// WHY: a constant goes down two calls, by name and through a pointer, to the test that decides.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

enum event { UP, DOWN, CHANGED };

struct listener {
	int (*heard)(enum event event);
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&b_lock);
}

static int heard(enum event event)
{
	if (event != CHANGED)
		return 0;
	take_b();
	return 0;
}

static struct listener listener = { .heard = heard };

static int tell(enum event event, struct listener *to)
{
	return to->heard(event);
}

static int announce(enum event event)
{
	return tell(event, &listener);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ab)
	announce(CHANGED);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
