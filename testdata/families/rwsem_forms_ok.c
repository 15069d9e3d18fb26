// WHY: each way to take a sleeping reader/writer lock: in which mode, which wait, and by which result it is taken.
// ORDER: outer -> by_read(shared)
// ORDER: by_read(shared) -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_read_interruptible(shared)
// ORDER: outer -> failed
// ORDER: by_read_interruptible(shared) -> inner
// ORDER: outer -> by_read_killable(shared)
// ORDER: by_read_killable(shared) -> inner
// ORDER: outer -> by_read_non_owner(shared)
// ORDER: by_read_non_owner(shared) -> inner
// ORDER: by_read_trylock(shared) -> inner
// ORDER: outer -> by_write(exclusive)
// ORDER: by_write(exclusive) -> inner
// ORDER: outer -> by_write_killable(exclusive)
// ORDER: by_write_killable(exclusive) -> inner
// ORDER: by_write_trylock(exclusive) -> inner

static DEFINE_MUTEX(outer);
static DECLARE_RWSEM(by_read);
static DECLARE_RWSEM(by_read_interruptible);
static DECLARE_RWSEM(by_read_killable);
static DECLARE_RWSEM(by_read_non_owner);
static DECLARE_RWSEM(by_read_trylock);
static DECLARE_RWSEM(by_write);
static DECLARE_RWSEM(by_write_killable);
static DECLARE_RWSEM(by_write_trylock);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

void take_down_read(void)
{
	mutex_lock(&outer);
	down_read(&by_read);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_read(&by_read);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

int take_down_read_interruptible(void)
{
	mutex_lock(&outer);
	if (down_read_interruptible(&by_read_interruptible)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_read(&by_read_interruptible);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

int take_down_read_killable(void)
{
	mutex_lock(&outer);
	if (down_read_killable(&by_read_killable)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_read(&by_read_killable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

void take_down_read_non_owner(void)
{
	mutex_lock(&outer);
	down_read_non_owner(&by_read_non_owner);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_read_non_owner(&by_read_non_owner);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void try_down_read_trylock(void)
{
	mutex_lock(&outer);
	if (down_read_trylock(&by_read_trylock)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		up_read(&by_read_trylock);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_down_write(void)
{
	mutex_lock(&outer);
	down_write(&by_write);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_write(&by_write);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

int take_down_write_killable(void)
{
	mutex_lock(&outer);
	if (down_write_killable(&by_write_killable)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_write(&by_write_killable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

void try_down_write_trylock(void)
{
	mutex_lock(&outer);
	if (down_write_trylock(&by_write_trylock)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		up_write(&by_write_trylock);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}
