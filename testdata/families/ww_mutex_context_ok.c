// WHY: two buffers of one acquire context are taken in any order; who would deadlock backs off.

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
	if (ww_mutex_lock(&a->lock, ctx))
		return -EINTR;
	if (!ww_mutex_lock(&b->lock, ctx)) // NO-FINDING: of one set
		ww_mutex_unlock(&b->lock);
	ww_mutex_unlock(&a->lock);
	return 0;
}
