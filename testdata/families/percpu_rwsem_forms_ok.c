// WHY: each way to take a per-CPU reader/writer lock: in which mode, which wait, and by which result it is taken.
// ORDER: outer -> by_read(shared)
// ORDER: by_read(shared) -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_read_freezable(shared)
// ORDER: by_read_freezable(shared) -> inner
// ORDER: outer -> failed
// ORDER: by_read_trylock(shared) -> inner
// ORDER: outer -> by_write(exclusive)
// ORDER: by_write(exclusive) -> inner

static DEFINE_MUTEX(outer);
static DEFINE_STATIC_PERCPU_RWSEM(by_read);
static DEFINE_STATIC_PERCPU_RWSEM(by_read_freezable);
static DEFINE_STATIC_PERCPU_RWSEM(by_read_trylock);
static DEFINE_STATIC_PERCPU_RWSEM(by_write);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

void take_percpu_down_read(void)
{
	mutex_lock(&outer);
	percpu_down_read(&by_read);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	percpu_up_read(&by_read);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_percpu_down_read_freezable(void)
{
	mutex_lock(&outer);
	percpu_down_read_freezable(&by_read_freezable, true);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	percpu_up_read(&by_read_freezable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void try_percpu_down_read_trylock(void)
{
	mutex_lock(&outer);
	if (percpu_down_read_trylock(&by_read_trylock)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		percpu_up_read(&by_read_trylock);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_percpu_down_write(void)
{
	mutex_lock(&outer);
	percpu_down_write(&by_write);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	percpu_up_write(&by_write);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}
