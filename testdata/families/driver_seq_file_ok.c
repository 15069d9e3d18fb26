// WHY: what start takes is held while the others are called, until stop lets go of it; the two of another table are never called together.
// ORDER: list_lock -> entry_lock

struct seq_operations {
	void *(*start)(struct seq_file *m, long *pos);
	void (*stop)(struct seq_file *m, void *v);
	void *(*next)(struct seq_file *m, void *v, long *pos);
	int (*show)(struct seq_file *m, void *v);
};

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(entry_lock);
static DEFINE_MUTEX(other_lock);

static void *list_start(struct seq_file *m, long *pos)
{
	mutex_lock(&list_lock);
	return m;
}

static void list_stop(struct seq_file *m, void *v)
{
	mutex_unlock(&list_lock);
}

static int list_show(struct seq_file *m, void *v)
{
	mutex_lock(&entry_lock);
	mutex_unlock(&entry_lock);
	return 0;
}

static const struct seq_operations list_ops = {
	.start = list_start,
	.stop = list_stop,
	.show = list_show,
};

static int other_show(struct seq_file *m, void *v)
{
	mutex_lock(&other_lock);
	mutex_unlock(&other_lock);
	return 0;
}

static const struct seq_operations other_ops = {
	.show = other_show,
};
