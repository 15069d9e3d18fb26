// WHY: of two helpers the one goes back to how interrupts were as often as the other kept it.

struct queue {
	spinlock_t lock;
	int number;
};

struct pair {
	struct queue *first, *second;
	struct mutex state;
};

static void lock_both(struct queue *a, struct queue *b, unsigned long *flags, unsigned long *more)
{
	if (a == b) {
		spin_lock_irqsave(&a->lock, *flags);
	} else if (a->number < b->number) {
		spin_lock_irqsave(&a->lock, *flags);
		spin_lock_irqsave_nested(&b->lock, *more, SINGLE_DEPTH_NESTING);
	} else {
		spin_lock_irqsave(&b->lock, *more);
		spin_lock_irqsave_nested(&a->lock, *flags, SINGLE_DEPTH_NESTING);
	}
}

static void unlock_both(struct queue *a, struct queue *b, unsigned long *flags, unsigned long *more)
{
	if (a == b) {
		spin_unlock_irqrestore(&a->lock, *flags);
	} else if (a->number < b->number) {
		spin_unlock_irqrestore(&b->lock, *more);
		spin_unlock_irqrestore(&a->lock, *flags);
	} else {
		spin_unlock_irqrestore(&a->lock, *flags);
		spin_unlock_irqrestore(&b->lock, *more);
	}
}

void reset(struct pair *pair)
{
	unsigned long flags, more;

	lock_both(pair->first, pair->second, &flags, &more);
	unlock_both(pair->first, pair->second, &flags, &more);
	mutex_lock(&pair->state);
	mutex_unlock(&pair->state);
}
