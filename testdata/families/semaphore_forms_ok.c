// WHY: each way to take a semaphore; down_trylock() says zero when it has it.
// ORDER: outer -> by_down
// ORDER: by_down -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_interruptible
// ORDER: outer -> failed
// ORDER: by_interruptible -> inner
// ORDER: outer -> by_killable
// ORDER: by_killable -> inner
// ORDER: outer -> by_timeout
// ORDER: by_timeout -> inner
// ORDER: by_trylock -> inner

static DEFINE_MUTEX(outer);
static DEFINE_SEMAPHORE(by_down);
static DEFINE_SEMAPHORE(by_interruptible);
static DEFINE_SEMAPHORE(by_killable);
static DEFINE_SEMAPHORE(by_timeout);
static DEFINE_SEMAPHORE(by_trylock);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

void take_down(void)
{
	mutex_lock(&outer);
	down(&by_down);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&by_down);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

int take_down_interruptible(void)
{
	mutex_lock(&outer);
	if (down_interruptible(&by_interruptible)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&by_interruptible);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

int take_down_killable(void)
{
	mutex_lock(&outer);
	if (down_killable(&by_killable)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&by_killable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

int take_down_timeout(void)
{
	mutex_lock(&outer);
	if (down_timeout(&by_timeout, 10)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&outer);
		return -EINTR;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up(&by_timeout);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
	return 0;
}

void try_down_trylock(void)
{
	mutex_lock(&outer);
	if (!down_trylock(&by_trylock)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		up(&by_trylock);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}
