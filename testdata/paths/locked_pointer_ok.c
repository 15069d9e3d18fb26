// WHY: a pointer remembers whose lock a loop holds, and it is let go of before the other lock is taken.
// ORDER: zone -> vector.lock

struct vector {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(zone);

static void vector_lock(spinlock_t *lock, unsigned long *flags)
{
	if (spin_trylock_irqsave(lock, *flags))
		return;
	spin_lock_irqsave(lock, *flags);
}

void isolate(struct vector **vectors, int count)
{
	struct vector *locked = NULL;
	unsigned long flags;
	int i;

	for (i = 0; i < count; i++) {
		struct vector *v = vectors[i];

		if (locked) {
			spin_unlock_irqrestore(&locked->lock, flags);
			locked = NULL;
		}
		spin_lock(&zone); // NO-FINDING: no vector is locked
		spin_unlock(&zone);
		if (v != locked) {
			if (locked)
				spin_unlock_irqrestore(&locked->lock, flags);
			vector_lock(&v->lock, &flags);
			locked = v;
		}
	}
	if (locked)
		spin_unlock_irqrestore(&locked->lock, flags);
}

void free(struct vector *v)
{
	spin_lock(&zone);
	spin_lock(&v->lock);
	spin_unlock(&v->lock);
	spin_unlock(&zone);
}
