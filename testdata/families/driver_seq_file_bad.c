// WHY: what start takes is held while show is called, which nobody sees who looks at one function at a time.

struct seq_operations {
	void *(*start)(struct seq_file *m, long *pos);
	void (*stop)(struct seq_file *m, void *v);
	int (*show)(struct seq_file *m, void *v);
};

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(entry_lock);

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
	mutex_lock(&entry_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&entry_lock);
	return 0;
}

static const struct seq_operations list_ops = {
	.start = list_start,	// HOLD(1)
	.stop = list_stop,
	.show = list_show,
};

void remove_entry(void)
{
	mutex_lock(&entry_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&entry_lock);
}
