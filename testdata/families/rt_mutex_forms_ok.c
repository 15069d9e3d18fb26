// WHY: each way to take an rt_mutex: which wait, and by which result it is taken.
// ORDER: outer -> by_lock
// ORDER: by_lock -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_interruptible
// ORDER: outer -> failed
// ORDER: by_interruptible -> inner
// ORDER: outer -> by_killable
// ORDER: by_killable -> inner
// ORDER: outer -> by_timed
// ORDER: by_timed -> inner
// ORDER: by_trylock -> inner

static DEFINE_RT_MUTEX(outer);
static DEFINE_RT_MUTEX(by_lock);
static DEFINE_RT_MUTEX(by_interruptible);
static DEFINE_RT_MUTEX(by_killable);
static DEFINE_RT_MUTEX(by_timed);
static DEFINE_RT_MUTEX(by_trylock);
static DEFINE_RT_MUTEX(inner);
static DEFINE_RT_MUTEX(failed);
static DEFINE_RT_MUTEX(after);

void take_rt_mutex_lock(void)
{
	rt_mutex_lock(&outer);
	rt_mutex_lock(&by_lock);
	rt_mutex_lock(&inner);
	rt_mutex_unlock(&inner);
	rt_mutex_unlock(&by_lock);
	rt_mutex_lock(&after);
	rt_mutex_unlock(&after);
	rt_mutex_unlock(&outer);
}

int take_rt_mutex_lock_interruptible(void)
{
	rt_mutex_lock(&outer);
	if (rt_mutex_lock_interruptible(&by_interruptible)) {
		rt_mutex_lock(&failed);
		rt_mutex_unlock(&failed);
		rt_mutex_unlock(&outer);
		return -EINTR;
	}
	rt_mutex_lock(&inner);
	rt_mutex_unlock(&inner);
	rt_mutex_unlock(&by_interruptible);
	rt_mutex_lock(&after);
	rt_mutex_unlock(&after);
	rt_mutex_unlock(&outer);
	return 0;
}

int take_rt_mutex_lock_killable(void)
{
	rt_mutex_lock(&outer);
	if (rt_mutex_lock_killable(&by_killable)) {
		rt_mutex_lock(&failed);
		rt_mutex_unlock(&failed);
		rt_mutex_unlock(&outer);
		return -EINTR;
	}
	rt_mutex_lock(&inner);
	rt_mutex_unlock(&inner);
	rt_mutex_unlock(&by_killable);
	rt_mutex_lock(&after);
	rt_mutex_unlock(&after);
	rt_mutex_unlock(&outer);
	return 0;
}

int take_rt_mutex_timed_lock(void)
{
	rt_mutex_lock(&outer);
	if (rt_mutex_timed_lock(&by_timed, NULL)) {
		rt_mutex_lock(&failed);
		rt_mutex_unlock(&failed);
		rt_mutex_unlock(&outer);
		return -EINTR;
	}
	rt_mutex_lock(&inner);
	rt_mutex_unlock(&inner);
	rt_mutex_unlock(&by_timed);
	rt_mutex_lock(&after);
	rt_mutex_unlock(&after);
	rt_mutex_unlock(&outer);
	return 0;
}

void try_rt_mutex_trylock(void)
{
	rt_mutex_lock(&outer);
	if (rt_mutex_trylock(&by_trylock)) {
		rt_mutex_lock(&inner);
		rt_mutex_unlock(&inner);
		rt_mutex_unlock(&by_trylock);
	} else {
		rt_mutex_lock(&failed);
		rt_mutex_unlock(&failed);
	}
	rt_mutex_lock(&after);
	rt_mutex_unlock(&after);
	rt_mutex_unlock(&outer);
}
