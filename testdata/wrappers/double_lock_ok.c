// WHY: what was taken unless it was the first lock is let go of on every way, too.

struct queue {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(table_lock);
static struct queue one, two;

static void lock_both(struct queue *a, struct queue *b)
{
	spin_lock(&a->lock);
	if (a != b)
		spin_lock_nested(&b->lock, SINGLE_DEPTH_NESTING);
}

static void unlock_both(struct queue *a, struct queue *b)
{
	if (a != b)
		spin_unlock(&b->lock);
	spin_unlock(&a->lock);
}

void first(void)
{
	lock_both(&one, &two);
	unlock_both(&one, &two);
	spin_lock(&table_lock);
	spin_unlock(&table_lock);
}

void second(void)
{
	spin_lock(&table_lock);
	spin_lock_nested(&two.lock, SINGLE_DEPTH_NESTING);
	spin_unlock(&two.lock);
	spin_unlock(&table_lock);
}
