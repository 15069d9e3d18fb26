// WHY: where a page table's lock is, depends; all are one class.
// ORDER: before -> ptlock
// ORDER: ptlock -> after

struct ptdesc {
	spinlock_t ptl;
};

static DEFINE_SPINLOCK(before);
static DEFINE_SPINLOCK(after);

static spinlock_t *pte_lockptr(struct ptdesc *table)
{
	return ptlock_ptr(table);
}

void first(struct ptdesc *table)
{
	spinlock_t *ptl = pte_lockptr(table);

	spin_lock(&before);
	spin_lock(ptl);
	spin_unlock(ptl);
	spin_unlock(&before);
}

void second(struct ptdesc *table)
{
	spinlock_t *ptl = __pte_lockptr(table);

	spin_lock(ptl);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(ptl);
}
