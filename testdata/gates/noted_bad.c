// WHY: both tasks have told lockdep of one map, which keeps nobody out.

static struct lockdep_map change_map;
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	lock_map_acquire(&change_map);
	mutex_lock(&a_lock); // HOLD(abba)
	mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	lock_map_release(&change_map);
}

void second(void)
{
	lock_map_acquire(&change_map);
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	lock_map_release(&change_map);
}
