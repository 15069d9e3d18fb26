// WHY: each way to take a mutex: which wait, and by which result it is taken.
// ORDER: outer -> by_lock
// ORDER: by_lock -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_io
// ORDER: by_io -> inner
// ORDER: outer -> by_interruptible
// ORDER: outer -> failed
// ORDER: by_interruptible -> inner
// ORDER: outer -> by_killable
// ORDER: by_killable -> inner
// ORDER: by_trylock -> inner
// ORDER: outer -> by_last_user
// ORDER: by_last_user -> inner
// ORDER: outer -> by_last_reference
// ORDER: by_last_reference -> inner

static atomic_t users;
static refcount_t references;
static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(by_lock);
static DEFINE_MUTEX(by_io);
static DEFINE_MUTEX(by_interruptible);
static DEFINE_MUTEX(by_killable);
static DEFINE_MUTEX(by_trylock);
static DEFINE_MUTEX(by_last_user);
static DEFINE_MUTEX(by_last_reference);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

void take_mutex_lock(void)
{
	mutex_lock(&outer);
	mutex_lock(&by_lock);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_lock);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_mutex_lock_io(void)
{
	mutex_lock(&outer);
	mutex_lock_io(&by_io);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_io);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

int take_mutex_lock_interruptible(void)
{
	mutex_lock(&outer);
	if (mutex_lock_interruptible(&by_interruptible)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_interruptible);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

int take_mutex_lock_killable(void)
{
	mutex_lock(&outer);
	if (mutex_lock_killable(&by_killable)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_killable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

void try_mutex_trylock(void)
{
	mutex_lock(&outer);
	if (mutex_trylock(&by_trylock)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		mutex_unlock(&by_trylock);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

int take_atomic_dec_and_mutex_lock(void)
{
	mutex_lock(&outer);
	if (!atomic_dec_and_mutex_lock(&users, &by_last_user)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_last_user);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

int take_refcount_dec_and_mutex_lock(void)
{
	mutex_lock(&outer);
	if (!refcount_dec_and_mutex_lock(&references, &by_last_reference)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&by_last_reference);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}
