// WHY: nobody backs off from a plain mutex, so that its order with a ww_mutex counts.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_WW_CLASS(class);
static DEFINE_MUTEX(a_lock);
static DEFINE_WW_MUTEX(b_lock, &class);

void first(struct ww_acquire_ctx *ctx)
{
	mutex_lock(&a_lock); // HOLD(ww)
	if (!ww_mutex_lock(&b_lock, ctx)) // FINDING(ww): lock-order-inversion
		ww_mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(struct ww_acquire_ctx *ctx)
{
	ww_mutex_lock_slow(&b_lock, ctx); // HOLD(ww)
	mutex_lock(&a_lock); // FINDING(ww): lock-order-inversion
	mutex_unlock(&a_lock);
	ww_mutex_unlock(&b_lock);
}
