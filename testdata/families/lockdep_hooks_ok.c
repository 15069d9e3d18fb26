// WHY: lockdep takes a lock of its own in its hooks; no caller ever meets it, so it is in no order.
// ORDER: none

static DEFINE_MUTEX(user_lock);
static DEFINE_RAW_SPINLOCK(graph_lock);

void rcu_lock_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void rcu_try_lock_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void rcu_lock_release(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void srcu_lock_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void srcu_lock_release(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void srcu_lock_sync(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void seqcount_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void seqcount_acquire_read(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void seqcount_release(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void rwlock_acquire(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void rwlock_acquire_read(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void rwlock_release(void *map)
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

void lockdep_register_key(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_unregister_key(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_hardirqs_on_prepare(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_hardirqs_on(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_hardirqs_off(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_softirqs_on(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_softirqs_off(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_init_map_type(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_set_lock_cmp_fn(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_reset(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_free_key_range(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lockdep_reset_lock(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void debug_show_all_locks(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void debug_show_held_locks(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_pin_lock(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_repin_lock(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_unpin_lock(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void lock_is_held_type(void *map)
{
	raw_spin_lock(&graph_lock);
	raw_spin_unlock(&graph_lock);
}

void user(void *map)
{
	mutex_lock(&user_lock);
	rcu_lock_acquire(map);
	rcu_try_lock_acquire(map);
	rcu_lock_release(map);
	srcu_lock_acquire(map);
	srcu_lock_release(map);
	srcu_lock_sync(map);
	seqcount_acquire(map);
	seqcount_acquire_read(map);
	seqcount_release(map);
	rwlock_acquire(map);
	rwlock_acquire_read(map);
	rwlock_release(map);
	lock_contended(map);
	lock_acquired(map);
	lock_set_class(map);
	lock_downgrade(map);
	debug_check_no_locks_freed(map);
	debug_check_no_locks_held(map);
	lockdep_rcu_suspicious(map);
	lockdep_register_key(map);
	lockdep_unregister_key(map);
	lockdep_hardirqs_on_prepare(map);
	lockdep_hardirqs_on(map);
	lockdep_hardirqs_off(map);
	lockdep_softirqs_on(map);
	lockdep_softirqs_off(map);
	lockdep_init_map_type(map);
	lockdep_set_lock_cmp_fn(map);
	lockdep_reset(map);
	lockdep_free_key_range(map);
	lockdep_reset_lock(map);
	debug_show_all_locks(map);
	debug_show_held_locks(map);
	lock_pin_lock(map);
	lock_repin_lock(map);
	lock_unpin_lock(map);
	lock_is_held_type(map);
	mutex_unlock(&user_lock);
}
