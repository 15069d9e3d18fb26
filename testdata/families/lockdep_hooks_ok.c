// WHY: lockdep takes a lock of its own in its hooks; no caller ever meets it, so it is in no order.
// ORDER: none

static DEFINE_MUTEX(user_lock);
static DEFINE_RAW_SPINLOCK(graph_lock);

void lock_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_release(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_sync(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_contended(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_acquired(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_set_class(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_downgrade(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void debug_check_no_locks_freed(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void debug_check_no_locks_held(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_rcu_suspicious(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void user(void *map)
{
	mutex_lock(&user_lock);
	lock_acquire(map);
	lock_release(map);
	lock_sync(map);
	lock_contended(map);
	lock_acquired(map);
	lock_set_class(map);
	lock_downgrade(map);
	debug_check_no_locks_freed(map);
	debug_check_no_locks_held(map);
	lockdep_rcu_suspicious(map);
	mutex_unlock(&user_lock);
}
