// WHY: the macro is given the type, the member and the half of a name that its text is made of.
// ORDER: pages.lock -> b_lock
// ORDER: b_lock -> pages.lock

struct pages {
	int count;
	spinlock_t lock;
	spinlock_t other;
};

static DEFINE_SPINLOCK(b_lock);

#define lock_member(type, member, ptr) ({ type *_p = (ptr); spin_lock(&_p->member); _p; })
#define pages_lock(ptr) lock_member(struct pages, lock, ptr)
#define LOCK(x) spin_lock(&x##_lock)
#define UNLOCK(x) spin_unlock(&x##_lock)

void first(struct pages *some)
{
	struct pages *p = pages_lock(some); // HOLD(made)
	LOCK(b); // FINDING(made): lock-order-inversion
	UNLOCK(b);
	spin_unlock(&p->lock);
}

void second(struct pages *p)
{
	LOCK(b); // HOLD(made)
	spin_lock(&p->lock); // FINDING(made): lock-order-inversion
	spin_unlock(&p->lock);
	UNLOCK(b);
}
