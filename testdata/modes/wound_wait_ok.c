// WHY: wound/wait mutexes taken in contexts, in either order: the younger task backs off.

static DEFINE_WW_CLASS(class);
static struct ww_mutex a_mutex;
static struct ww_mutex b_mutex;

int forth(struct ww_acquire_ctx *ctx)
{
	ww_mutex_lock(&a_mutex, ctx);
	if (!ww_mutex_lock(&b_mutex, ctx)) // EXCUSED(order): wound-wait
		ww_mutex_unlock(&b_mutex);
	ww_mutex_unlock(&a_mutex);
	return 0;
}

int back(void)
{
	struct ww_acquire_ctx ctx;

	ww_acquire_init(&ctx, &class);
	ww_mutex_lock(&b_mutex, &ctx);
	if (!ww_mutex_lock(&a_mutex, &ctx)) // EXCUSED(order): wound-wait
		ww_mutex_unlock(&a_mutex);
	ww_mutex_unlock(&b_mutex);
	ww_acquire_fini(&ctx);
	return 0;
}
