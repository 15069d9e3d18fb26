// WHY: both tasks hold a folio's lock, each another folio's: that keeps nobody out.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void one(struct folio *folio)
{
	folio_lock(folio);
	mutex_lock(&a_lock); // HOLD(abba)
	mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	folio_unlock(folio);
}

void other(struct folio *folio)
{
	folio_lock(folio);
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	folio_unlock(folio);
}
