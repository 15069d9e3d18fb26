// WHY: a map by hand that a callee takes sometimes is held behind a wrapper of that callee, and behind a wrapper of the wrapper.
// ORDER: dev.freeze_map -> attr_lock
// ORDER: attr_lock -> dev.freeze_map
struct dev { struct lockdep_map freeze_map; int depth; };
static DEFINE_MUTEX(attr_lock);

static void freeze_start(struct dev *d)
{
	if (d->depth++ == 0)
		rwsem_acquire(&d->freeze_map, 0, 0, 0);
}

void dev_thaw(struct dev *d)
{
	if (--d->depth == 0)
		rwsem_release(&d->freeze_map, 0);
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
