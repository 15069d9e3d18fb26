// WHY: a constant goes down two calls, by name and through a pointer, to the test that decides, which it fails.
// ORDER: b_lock -> a_lock

enum event { UP, DOWN, CHANGED };

struct listener {
	int (*heard)(enum event event);
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock);
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
	mutex_lock(&a_lock);
	announce(DOWN);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
