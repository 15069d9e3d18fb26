// WHY: a variable whose only value is a call that is given that variable names no object; it must end, too.

struct item {
	struct mutex lock;
	struct item *next;
};

static struct item *next_of(struct item *item)
{
	return item->next;
}

void walk(void)
{
	struct item *item = next_of(item);

	mutex_lock(&item->lock); // NO-FINDING: one lock
	mutex_unlock(&item->lock);
}
