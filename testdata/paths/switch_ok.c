// WHY: each case takes a lock of its own and breaks.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(int kind)
{
	switch (kind) {
	case 1:
		mutex_lock(&a_lock);
		prepare();
		mutex_unlock(&a_lock);
		break;
	case 2:
		mutex_lock(&b_lock); // NO-FINDING: another case than the one with a_lock
		mutex_unlock(&b_lock);
		break;
	default:
		break;
	}
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
