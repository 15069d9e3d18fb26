// WHY: a wrapper that takes a second lock unless it is the first leaves both held, whichever they are.

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
	lock_both(&one, &two); // HOLD(both)
	spin_lock(&table_lock); // FINDING(both): lock-order-inversion {{table_lock}}
	spin_unlock(&table_lock);
	unlock_both(&one, &two);
}

void second(void)
{
	spin_lock(&table_lock); // HOLD(both)
	spin_lock_nested(&two.lock, SINGLE_DEPTH_NESTING); // FINDING(both): lock-order-inversion {{two.lock}}
	spin_unlock(&two.lock);
	spin_unlock(&table_lock);
}
