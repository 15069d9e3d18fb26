// WHY: a function of a table that never leaves with the lock held has not taken it in a call before either.

struct cursor {
	struct list_head *at;
};

struct walk_operations {
	int (*next)(struct cursor *cursor);
};

static DEFINE_MUTEX(late_mutex);
static struct list_head early, late;

void show(struct list_head *at);

static int walk_next(struct cursor *cursor)
{
	if (cursor->at == &late)
		goto end;
	cursor->at = &late;
	mutex_lock(&late_mutex);
	if (!list_empty(cursor->at))
		show(cursor->at);
end:
	mutex_unlock(&late_mutex); // FINDING(late): unbalanced-lock {{has not taken it}}
	cursor->at = NULL;
	return 0;
}

const struct walk_operations walk_ops = {
	.next = walk_next,
};
