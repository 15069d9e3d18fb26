// WHY: a wound/wait mutex taken without a context is a plain mutex; nobody backs off for it.

static DEFINE_WW_CLASS(class);
static struct ww_mutex a_mutex;
static struct ww_mutex b_mutex;

int forth(struct ww_acquire_ctx *ctx)
{
	ww_mutex_lock(&a_mutex, ctx);
	if (!ww_mutex_lock(&b_mutex, ctx)) // FINDING(order): lock-order-inversion
		ww_mutex_unlock(&b_mutex);
	ww_mutex_unlock(&a_mutex);
	return 0;
}

int back(void)
{
	ww_mutex_lock(&b_mutex, NULL);
	ww_mutex_lock(&a_mutex, NULL); // FINDING(order): lock-order-inversion
	ww_mutex_unlock(&a_mutex);
	ww_mutex_unlock(&b_mutex);
	return 0;
}
