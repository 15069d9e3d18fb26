// WHY: the reference is dropped once the lock is let go of.
// ORDER: zone_lock -> lru_lock
struct folio {
	refcount_t refs;
	int lru;
};

static DEFINE_SPINLOCK(lru_lock);
static DEFINE_SPINLOCK(zone_lock);

static void release(struct folio *folio)
{
	if (folio->lru) {
		spin_lock(&lru_lock);
		folio->lru = 0;
		spin_unlock(&lru_lock);
	}
	spin_lock(&zone_lock);
	spin_unlock(&zone_lock);
}

static void put(struct folio *folio)
{
	if (refcount_dec_and_test(&folio->refs))
		release(folio);
}

void isolate(struct folio *folio)
{
	spin_lock(&lru_lock);
	folio->lru = 0;
	spin_unlock(&lru_lock);
	put(folio);
}

void drain(void)
{
	spin_lock(&zone_lock);
	spin_lock(&lru_lock);
	spin_unlock(&lru_lock);
	spin_unlock(&zone_lock);
}
