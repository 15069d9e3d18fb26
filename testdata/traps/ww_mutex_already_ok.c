// WHY: who is told -EALREADY has taken nothing anew, and has nothing to let go of for it.
// ORDER: queue -> first

#define EALREADY 114

static DEFINE_WW_CLASS(objects);
static DEFINE_WW_MUTEX(first, &objects);
static DEFINE_MUTEX(queue);

int lock_once(struct ww_acquire_ctx *ctx)
{
	int ret = ww_mutex_lock(&first, ctx);

	if (ret)
		return ret;
	ret = ww_mutex_lock(&first, ctx);
	if (ret == -EALREADY)
		ret = 0;
	ww_mutex_unlock(&first);
	mutex_lock(&queue); // NO-FINDING: the only hold is gone
	mutex_unlock(&queue);
	return ret;
}

int other(void)
{
	mutex_lock(&queue);
	ww_mutex_lock(&first, NULL);
	ww_mutex_unlock(&first);
	mutex_unlock(&queue);
	return 0;
}
