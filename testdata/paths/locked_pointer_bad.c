// WHY: a pointer remembers whose lock a loop holds, and is not looked at before the other lock.
// ORDER: vector.lock -> zone
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

		spin_lock(&zone); // FINDING(abba): lock-order-inversion {{zone}}
		spin_unlock(&zone);
		if (v != locked) {
			if (locked)
				spin_unlock_irqrestore(&locked->lock, flags);
			vector_lock(&v->lock, &flags); // HOLD(abba)
			locked = v;
		}
	}
	if (locked)
		spin_unlock_irqrestore(&locked->lock, flags);
}

void free(struct vector *v)
{
	spin_lock(&zone); // HOLD(abba)
	spin_lock(&v->lock); // FINDING(abba): lock-order-inversion {{vector.lock}}
	spin_unlock(&v->lock);
	spin_unlock(&zone);
}
