// WHY: each way to tell lockdep by hand that something is waited for, or held; what is only tried has nothing before it.
// ORDER: outer -> map_lock_acquire(exclusive)
// ORDER: map_lock_acquire(exclusive) -> inner
// ORDER: outer -> inner
// ORDER: outer -> map_lock_acquire_exclusive(exclusive)
// ORDER: map_lock_acquire_exclusive(exclusive) -> inner
// ORDER: outer -> map_lock_acquire_shared(shared)
// ORDER: map_lock_acquire_shared(shared) -> inner
// ORDER: outer -> map_lock_acquire_shared_recursive(recursive-shared)
// ORDER: map_lock_acquire_shared_recursive(recursive-shared) -> inner
// ORDER: outer -> map_lock_map_acquire(exclusive)
// ORDER: map_lock_map_acquire(exclusive) -> inner
// ORDER: outer -> map_lock_map_acquire_read(recursive-shared)
// ORDER: map_lock_map_acquire_read(recursive-shared) -> inner
// ORDER: outer -> map_mutex_acquire(exclusive)
// ORDER: map_mutex_acquire(exclusive) -> inner
// ORDER: outer -> map_mutex_acquire_nest(exclusive)
// ORDER: map_mutex_acquire_nest(exclusive) -> inner
// ORDER: outer -> map_rwsem_acquire(exclusive)
// ORDER: map_rwsem_acquire(exclusive) -> inner
// ORDER: outer -> map_rwsem_acquire_nest(exclusive)
// ORDER: map_rwsem_acquire_nest(exclusive) -> inner
// ORDER: outer -> map_rwsem_acquire_read(shared)
// ORDER: map_rwsem_acquire_read(shared) -> inner
// ORDER: outer -> map_spin_acquire(exclusive)
// ORDER: map_spin_acquire(exclusive) -> inner
// ORDER: tried_lock_acquire(shared) -> inner
// ORDER: tried_lock_map_acquire_try(exclusive) -> inner
// ORDER: tried_lock_map_acquire_tryread(recursive-shared) -> inner
// ORDER: tried_rwsem_acquire_read(shared) -> inner
// ORDER: outer -> map_lock_sync
// ORDER: outer -> map_lock_map_sync

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(after);
static struct lockdep_map map_lock_acquire;
static struct lockdep_map map_lock_acquire_exclusive;
static struct lockdep_map map_lock_acquire_shared;
static struct lockdep_map map_lock_acquire_shared_recursive;
static struct lockdep_map map_lock_map_acquire;
static struct lockdep_map map_lock_map_acquire_read;
static struct lockdep_map map_mutex_acquire;
static struct lockdep_map map_mutex_acquire_nest;
static struct lockdep_map map_rwsem_acquire;
static struct lockdep_map map_rwsem_acquire_nest;
static struct lockdep_map map_rwsem_acquire_read;
static struct lockdep_map map_spin_acquire;
static struct lockdep_map tried_lock_acquire;
static struct lockdep_map tried_lock_map_acquire_try;
static struct lockdep_map tried_lock_map_acquire_tryread;
static struct lockdep_map tried_rwsem_acquire_read;
static struct lockdep_map map_lock_sync;
static struct lockdep_map map_lock_map_sync;

void by_lock_acquire(void)
{
	mutex_lock(&outer);
	lock_acquire(&map_lock_acquire, 0, 0, 0, 1, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_release(&map_lock_acquire, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_acquire_exclusive(void)
{
	mutex_lock(&outer);
	lock_acquire_exclusive(&map_lock_acquire_exclusive, 0, 0, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_release(&map_lock_acquire_exclusive, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_acquire_shared(void)
{
	mutex_lock(&outer);
	lock_acquire_shared(&map_lock_acquire_shared, 0, 0, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_release(&map_lock_acquire_shared, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_acquire_shared_recursive(void)
{
	mutex_lock(&outer);
	lock_acquire_shared_recursive(&map_lock_acquire_shared_recursive, 0, 0, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_release(&map_lock_acquire_shared_recursive, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_map_acquire(void)
{
	mutex_lock(&outer);
	lock_map_acquire(&map_lock_map_acquire);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_map_release(&map_lock_map_acquire);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_map_acquire_read(void)
{
	mutex_lock(&outer);
	lock_map_acquire_read(&map_lock_map_acquire_read);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_map_release(&map_lock_map_acquire_read);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_mutex_acquire(void)
{
	mutex_lock(&outer);
	mutex_acquire(&map_mutex_acquire, 0, 0, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_release(&map_mutex_acquire, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_mutex_acquire_nest(void)
{
	mutex_lock(&outer);
	mutex_acquire_nest(&map_mutex_acquire_nest, 0, 0, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_release(&map_mutex_acquire_nest, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_rwsem_acquire(void)
{
	mutex_lock(&outer);
	rwsem_acquire(&map_rwsem_acquire, 0, 0, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rwsem_release(&map_rwsem_acquire, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_rwsem_acquire_nest(void)
{
	mutex_lock(&outer);
	rwsem_acquire_nest(&map_rwsem_acquire_nest, 0, 0, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rwsem_release(&map_rwsem_acquire_nest, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_rwsem_acquire_read(void)
{
	mutex_lock(&outer);
	rwsem_acquire_read(&map_rwsem_acquire_read, 0, 0, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rwsem_release(&map_rwsem_acquire_read, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_spin_acquire(void)
{
	mutex_lock(&outer);
	spin_acquire(&map_spin_acquire, 0, 0, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	spin_release(&map_spin_acquire, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void tries_lock_acquire(void)
{
	mutex_lock(&outer);
	lock_acquire(&tried_lock_acquire, 0, 1, 1, 1, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_release(&tried_lock_acquire, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void tries_lock_map_acquire_try(void)
{
	mutex_lock(&outer);
	lock_map_acquire_try(&tried_lock_map_acquire_try);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_map_release(&tried_lock_map_acquire_try);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void tries_lock_map_acquire_tryread(void)
{
	mutex_lock(&outer);
	lock_map_acquire_tryread(&tried_lock_map_acquire_tryread);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	lock_map_release(&tried_lock_map_acquire_tryread);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void tries_rwsem_acquire_read(void)
{
	mutex_lock(&outer);
	rwsem_acquire_read(&tried_rwsem_acquire_read, 0, 1, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rwsem_release(&tried_rwsem_acquire_read, 0);
	mutex_unlock(&outer);
	mutex_lock(&after);
	mutex_unlock(&after);
}

void by_lock_sync(void)
{
	mutex_lock(&outer);
	lock_sync(&map_lock_sync, 0, 0, 1, NULL, 0);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&outer);
}

void by_lock_map_sync(void)
{
	mutex_lock(&outer);
	lock_map_sync(&map_lock_map_sync);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&outer);
}
