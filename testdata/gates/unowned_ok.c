// WHY: both tasks hold the one lock of all folios.

static DEFINE_MUTEX(all_folios);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void one(void)
{
	mutex_lock(&all_folios);
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&all_folios);
}

void other(void)
{
	mutex_lock(&all_folios);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&all_folios);
}
