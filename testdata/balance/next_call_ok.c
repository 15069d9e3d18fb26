// WHY: a function that is called through a table again and again goes on where it left: what it lets go of it has taken in the call before.

struct cursor {
	struct list_head *at;
};

struct walk_operations {
	int (*next)(struct cursor *cursor);
};

static DEFINE_MUTEX(late_mutex);
static struct list_head early, late;

static int walk_next(struct cursor *cursor)
{
	if (cursor->at == &late)
		goto end;
	cursor->at = &late;
	mutex_lock(&late_mutex);
	if (!list_empty(cursor->at))
		return 1;
end:
	mutex_unlock(&late_mutex); // NO-FINDING: who is at the late ones has come there with the lock
	cursor->at = NULL;
	return 0;
}

const struct walk_operations walk_ops = {
	.next = walk_next,
};
