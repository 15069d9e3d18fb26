// WHY: a mutex and a ww_mutex taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_WW_CLASS(class);
static DEFINE_MUTEX(a_lock);
static DEFINE_WW_MUTEX(b_lock, &class);

void first(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&a_lock);
	if (!ww_mutex_lock(&b_lock, ctx))
		ww_mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&a_lock);
	ww_mutex_lock_slow(&b_lock, ctx);
	ww_mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
