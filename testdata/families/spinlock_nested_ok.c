// WHY: a subclass makes a class of its own.
// ORDER: plain.lock -> plain.lock/1
// ORDER: bh.lock -> bh.lock/1
// ORDER: irqsave.lock -> irqsave.lock/1

struct plain {
	spinlock_t lock;
};

struct bh {
	spinlock_t lock;
};

struct irqsave {
	spinlock_t lock;
};

void nest_plain(struct plain *parent, struct plain *child)
{
	spin_lock(&parent->lock);
	spin_lock_nested(&child->lock, 1);
	spin_unlock(&child->lock);
	spin_unlock(&parent->lock);
}

void nest_bh(struct bh *parent, struct bh *child)
{
	spin_lock_bh(&parent->lock);
	spin_lock_bh_nested(&child->lock, 1);
	spin_unlock_bh(&child->lock);
	spin_unlock_bh(&parent->lock);
}

void nest_irqsave(struct irqsave *parent, struct irqsave *child)
{
	unsigned long flags;

	spin_lock(&parent->lock);
	spin_lock_irqsave_nested(&child->lock, flags, 1);
	spin_unlock_irqrestore(&child->lock, flags);
	spin_unlock(&parent->lock);
}
