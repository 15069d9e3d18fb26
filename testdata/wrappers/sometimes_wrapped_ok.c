// WHY: what a callee takes sometimes is not held behind a function that does so on one of its ways only: nobody could tell when.
// ORDER: attr_lock -> dev.freeze_lock
struct dev { struct mutex freeze_lock; int depth; int quiet; };
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

void dev_freeze(struct dev *d)
{
	if (!d->quiet)
		freeze_start(d);
}

void dev_resize(struct dev *d)
{
	dev_freeze(d);
	mutex_lock(&attr_lock);		// NO-FINDING: dev_freeze() may have left everything as it was
	mutex_unlock(&attr_lock);
	dev_thaw(d);
}

void dev_store(struct dev *d)
{
	mutex_lock(&attr_lock);
	dev_freeze(d);
	dev_thaw(d);
	mutex_unlock(&attr_lock);
}
