// WHY: making a lock takes nothing: what is made together has no order. One made for nobody to pass is no lock.
// ORDER: box.by_init -> inner
// ORDER: box.by_old_init -> inner
// ORDER: inner -> box.by_old_locked

struct box {
	struct semaphore by_init;
	struct semaphore by_old_init;
	struct semaphore by_old_locked;
};

static DEFINE_MUTEX(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	sema_init(&box->by_init, 1);
	init_MUTEX(&box->by_old_init);
	init_MUTEX_LOCKED(&box->by_old_locked);
}

void use(struct box *box)
{
	down(&box->by_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&box->by_init);
	down(&box->by_old_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&box->by_old_init);
	down(&box->by_old_locked);
	mutex_lock(&inner);
	down(&box->by_old_locked);
	mutex_unlock(&inner);
}
