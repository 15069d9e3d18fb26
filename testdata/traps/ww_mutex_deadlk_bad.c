// WHY: -EDEADLK says that the second is not held; after letting go of the first the second is waited for, and held.
// ORDER: second -> queue
// ORDER: queue -> second
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
		ww_mutex_lock_slow(&second, ctx); // HOLD(abba)
		mutex_lock(&queue); // FINDING(abba): lock-order-inversion {{queue}}
		mutex_unlock(&queue);
		ww_mutex_unlock(&second);
		return;
	}
	ww_mutex_unlock(&second);
	ww_mutex_unlock(&first);
}

void other(void)
{
	mutex_lock(&queue); // HOLD(abba)
	ww_mutex_lock(&second, NULL); // FINDING(abba): lock-order-inversion {{second}}
	ww_mutex_unlock(&second);
	mutex_unlock(&queue);
}
