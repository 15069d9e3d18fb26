// WHY: a lock that a callee takes sometimes is held behind a wrapper of that callee, and behind a wrapper of the wrapper.
// ORDER: dev.freeze_lock -> attr_lock
// ORDER: attr_lock -> dev.freeze_lock
struct dev { struct mutex freeze_lock; int depth; };
static DEFINE_MUTEX(attr_lock);

static void freeze_start(struct dev *d)
{
	if (d->depth++ == 0)
		mutex_lock(&d->freeze_lock);
}

void dev_thaw(struct dev *d)
{
	if (--d->depth == 0)
		mutex_unlock(&d->freeze_lock);
}

static void freeze(struct dev *d)
{
	freeze_start(d);
	wait_until_idle(d);
}

void dev_freeze(struct dev *d)
{
	freeze(d);
}

void dev_resize(struct dev *d)
{
	dev_freeze(d);			// HOLD(1)
	mutex_lock(&attr_lock);		// FINDING(1): lock-order-inversion
	mutex_unlock(&attr_lock);
	dev_thaw(d);
}

void dev_store(struct dev *d)
{
	mutex_lock(&attr_lock);		// HOLD(1)
	dev_freeze(d);			// FINDING(1): lock-order-inversion
	dev_thaw(d);
	mutex_unlock(&attr_lock);
}
