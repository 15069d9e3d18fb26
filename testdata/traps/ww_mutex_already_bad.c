// WHY: -EALREADY says that the lock is held since before, so it stays held.
// ORDER: first -> queue
// ORDER: queue -> first

#define EALREADY 114

static DEFINE_WW_CLASS(objects);
static DEFINE_WW_MUTEX(first, &objects);
static DEFINE_MUTEX(queue);

int lock_both(struct ww_acquire_ctx *ctx)
{
	int ret = ww_mutex_lock(&first, ctx); // HOLD(abba)

	if (ret)
		return ret;
	ret = ww_mutex_lock(&first, ctx);
	if (ret == -EALREADY) {
		mutex_lock(&queue); // FINDING(abba): lock-order-inversion {{queue}}
		mutex_unlock(&queue);
	}
	ww_mutex_unlock(&first);
	return 0;
}

int other(void)
{
	mutex_lock(&queue); // HOLD(abba)
	ww_mutex_lock(&first, NULL); // FINDING(abba): lock-order-inversion {{first}}
	ww_mutex_unlock(&first);
	mutex_unlock(&queue);
	return 0;
}
