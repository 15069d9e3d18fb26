// WHY: two pointers to one lock are equal: what is done only where they differ is never done.
// ORDER: side.lock -> last

struct side {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(last);

static spinlock_t *side_lockptr(struct side *side)
{
	return &side->lock;
}

void move(struct side *side)
{
	spinlock_t *old = side_lockptr(side);
	spinlock_t *new = side_lockptr(side);

	spin_lock(old);
	if (new != old)
		spin_lock(new); // NO-FINDING: they are one
	spin_lock(&last);
	spin_unlock(&last);
	if (new != old)
		spin_unlock(new);
	spin_unlock(old);
}

void other(struct side *side)
{
	spin_lock(&last);
	spin_unlock(&last);
	spin_lock(&side->lock);
	spin_unlock(&side->lock);
}
