// WHY: without an acquire context two ww_mutexes of one struct are plain mutexes.

static DEFINE_WD_CLASS(class);

struct buffer {
	struct ww_mutex lock;
};

void make(struct buffer *buffer)
{
	ww_mutex_init(&buffer->lock, &class);
}

int pair(struct buffer *a, struct buffer *b, struct ww_acquire_ctx *ctx)
{
	if (ww_mutex_lock(&a->lock, NULL)) // HOLD(pair)
		return -EINTR;
	if (!ww_mutex_lock(&b->lock, NULL)) // FINDING(pair): lock-order-inversion {{buffer.lock}}
		ww_mutex_unlock(&b->lock);
	ww_mutex_unlock(&a->lock);
	return 0;
}
