// WHY: the member that the macro is given is another one.
// ORDER: pages.lock -> b_lock
// ORDER: b_lock -> pages.other

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
	struct pages *p = pages_lock(some);
	LOCK(b); // NO-FINDING: two members are two locks
	UNLOCK(b);
	spin_unlock(&p->lock);
}

void second(struct pages *p)
{
	LOCK(b);
	spin_lock(&p->other); // NO-FINDING: two members are two locks
	spin_unlock(&p->other);
	UNLOCK(b);
}
