// WHY: each way to take a ww_mutex; those of one acquire context are told apart by it.
// ORDER: outer -> by_lock
// ORDER: outer -> by_interruptible
// ORDER: outer -> by_slow
// ORDER: outer -> by_slow_interruptible
// ORDER: outer -> failed
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: by_lock -> inner
// ORDER: by_interruptible -> inner
// ORDER: by_slow -> inner
// ORDER: by_slow_interruptible -> inner
// ORDER: by_trylock -> inner

static DEFINE_WW_CLASS(class);
static DEFINE_WW_MUTEX(by_lock, &class);
static DEFINE_WW_MUTEX(by_interruptible, &class);
static DEFINE_WW_MUTEX(by_slow, &class);
static DEFINE_WW_MUTEX(by_slow_interruptible, &class);
static DEFINE_WW_MUTEX(by_trylock, &class);
static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

static void take_inner(void)
{
	mutex_lock(&inner);
	mutex_unlock(&inner);
}

static void take_after(void)
{
	mutex_lock(&after);
	mutex_unlock(&after);
}

static void take_failed(void)
{
	mutex_lock(&failed);
	mutex_unlock(&failed);
}

void lock(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&outer);
	if (!ww_mutex_lock(&by_lock, ctx)) {
		take_inner();
		ww_mutex_unlock(&by_lock);
	} else {
		take_failed();
	}
	take_after();
	mutex_unlock(&outer);
}

void lock_interruptible(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&outer);
	if (!ww_mutex_lock_interruptible(&by_interruptible, ctx)) {
		take_inner();
		ww_mutex_unlock(&by_interruptible);
	} else {
		take_failed();
	}
	take_after();
	mutex_unlock(&outer);
}

void lock_slow(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&outer);
	ww_mutex_lock_slow(&by_slow, ctx);
	take_inner();
	ww_mutex_unlock(&by_slow);
	take_after();
	mutex_unlock(&outer);
}

void lock_slow_interruptible(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&outer);
	if (!ww_mutex_lock_slow_interruptible(&by_slow_interruptible, ctx)) {
		take_inner();
		ww_mutex_unlock(&by_slow_interruptible);
	} else {
		take_failed();
	}
	take_after();
	mutex_unlock(&outer);
}

void trylock(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&outer);
	if (ww_mutex_trylock(&by_trylock, ctx)) {
		take_inner();
		ww_mutex_unlock(&by_trylock);
	} else {
		take_failed();
	}
	take_after();
	mutex_unlock(&outer);
}
