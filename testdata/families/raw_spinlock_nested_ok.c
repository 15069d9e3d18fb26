// WHY: a subclass makes a class of its own.
// ORDER: plain.lock -> plain.lock/1
// ORDER: low.lock -> low.lock/1
// ORDER: irqsave.lock -> irqsave.lock/1

struct plain {
	raw_spinlock_t lock;
};

struct low {
	raw_spinlock_t lock;
};

struct irqsave {
	raw_spinlock_t lock;
};

void nest_plain(struct plain *parent, struct plain *child)
{
	raw_spin_lock(&parent->lock);
	raw_spin_lock_nested(&child->lock, 1);
	raw_spin_unlock(&child->lock);
	raw_spin_unlock(&parent->lock);
}

void nest_low(struct low *parent, struct low *child)
{
	_raw_spin_lock(&parent->lock);
	_raw_spin_lock_nested(&child->lock, 1);
	_raw_spin_unlock(&child->lock);
	_raw_spin_unlock(&parent->lock);
}

void nest_irqsave(struct irqsave *parent, struct irqsave *child)
{
	unsigned long flags;

	raw_spin_lock(&parent->lock);
	raw_spin_lock_irqsave_nested(&child->lock, flags, 1);
	raw_spin_unlock_irqrestore(&child->lock, flags);
	raw_spin_unlock(&parent->lock);
}
