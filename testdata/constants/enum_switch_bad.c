// WHY: a constant enumerator takes one case of the switch in the callee, the one with the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

enum action { ONLINE, OFFLINE, REMOVED };

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
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
	mutex_lock(&a_lock); // HOLD(ab)
	act(ONLINE);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
