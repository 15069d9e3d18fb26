// WHY: both tasks hold the lock that the map is of, and tell lockdep so.

static struct lockdep_map change_map;
static DEFINE_SEMAPHORE(change, 1);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	down(&change);
	lock_map_acquire(&change_map);
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	lock_map_release(&change_map);
	up(&change);
}

void second(void)
{
	down(&change);
	lock_map_acquire(&change_map);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	lock_map_release(&change_map);
	up(&change);
}
