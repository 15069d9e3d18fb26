// WHY: a constant enumerator takes one case of the switch in the callee, and the lock is in the other.
// ORDER: b_lock -> a_lock

enum action { ONLINE, OFFLINE, REMOVED };

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static void act(enum action action)
{
	switch (action) {
	case ONLINE:
		take_b();
		break;
	case OFFLINE:
	case REMOVED:
		break;
	}
}

void first(void)
{
	mutex_lock(&a_lock);
	act(REMOVED);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
