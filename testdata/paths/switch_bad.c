// WHY: a case falls through to the next one with the lock held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(int kind)
{
	switch (kind) {
	case 1:
		mutex_lock(&a_lock); // HOLD(switch)
		fallthrough;
	case 2:
		mutex_lock(&b_lock); // FINDING(switch): lock-order-inversion
		mutex_unlock(&b_lock);
		if (kind == 1)
			mutex_unlock(&a_lock);
		break;
	default:
		break;
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(switch)
	mutex_lock(&a_lock); // FINDING(switch): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
