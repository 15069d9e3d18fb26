// WHY: a table's start always leaves with the lock held, and nothing ever lets go of it.

struct seq_operations {
	void *(*start)(void *m, long *pos);
	void (*stop)(void *m, void *v);
};

static DEFINE_MUTEX(list_mutex);

void *first(void);
void last(void *v);

static void *list_start(void *m, long *pos)
{
	mutex_lock(&list_mutex); // HOLD(leak)
	if (*pos)
		return NULL; // FINDING(leak): unbalanced-lock {{nobody}} CONFIDENCE(leak): high
	return first();
}

static void list_stop(void *m, void *v)
{
	last(v);
}

const struct seq_operations list_ops = {
	.start = list_start,
	.stop = list_stop,
};
