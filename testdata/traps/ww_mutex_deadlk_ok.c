// WHY: -EDEADLK says that the second is not held, and the first is let go of.
// ORDER: queue -> second
// ORDER: queue -> first
// ORDER: first -> second

static DEFINE_WW_CLASS(objects);
static DEFINE_WW_MUTEX(first, &objects);
static DEFINE_WW_MUTEX(second, &objects);
static DEFINE_MUTEX(queue);

void lock_both(struct ww_acquire_ctx *ctx)
{
	ww_mutex_lock_slow(&first, ctx);
	if (ww_mutex_lock(&second, ctx)) {
		ww_mutex_unlock(&first);
		mutex_lock(&queue); // NO-FINDING: neither is held
		mutex_unlock(&queue);
		return;
	}
	ww_mutex_unlock(&second);
	ww_mutex_unlock(&first);
}

void other(void)
{
	mutex_lock(&queue);
	ww_mutex_lock(&second, NULL);
	ww_mutex_unlock(&second);
	ww_mutex_lock(&first, NULL);
	ww_mutex_unlock(&first);
	mutex_unlock(&queue);
}
