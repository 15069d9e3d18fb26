// WHY: freeing the object takes another lock than the one that is held, so that this may be the last reference.
struct folio {
	refcount_t refs;
};

static DEFINE_SPINLOCK(lru_lock);
static DEFINE_SPINLOCK(zone_lock);

static void release(struct folio *folio)
{
	spin_lock(&zone_lock); // FINDING(order): lock-order-inversion
	spin_unlock(&zone_lock);
}

static void put(struct folio *folio)
{
	if (refcount_dec_and_test(&folio->refs))
		release(folio);
}

void isolate(struct folio *folio)
{
	spin_lock(&lru_lock); // HOLD(order)
	put(folio);
	spin_unlock(&lru_lock);
}

void drain(void)
{
	spin_lock(&zone_lock); // HOLD(order)
	spin_lock(&lru_lock); // FINDING(order): lock-order-inversion
	spin_unlock(&lru_lock);
	spin_unlock(&zone_lock);
}
