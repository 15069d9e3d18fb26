// WHY: a table's start always leaves with the lock held, and its stop lets go of it.

struct seq_operations {
	void *(*start)(void *m, long *pos);
	void (*stop)(void *m, void *v);
};

static DEFINE_MUTEX(list_mutex);

void *first(void);

static void *list_start(void *m, long *pos)
{
	mutex_lock(&list_mutex);
	if (*pos)
		return NULL;
	return first();
}

static void list_stop(void *m, void *v)
{
	mutex_unlock(&list_mutex);
}

const struct seq_operations list_ops = {
	.start = list_start,
	.stop = list_stop,
};
