// WHY: refcount_dec_and_mutex_lock() has nothing when it says 0.
// ORDER: trash -> list

static DEFINE_MUTEX(list);
static DEFINE_MUTEX(trash);

void put(refcount_t *count)
{
	if (!refcount_dec_and_mutex_lock(count, &list)) {
		mutex_lock(&trash); // NO-FINDING: the count is not 0 yet
		mutex_unlock(&trash);
		return;
	}
	mutex_unlock(&list);
}

void other(void)
{
	mutex_lock(&trash);
	mutex_lock(&list);
	mutex_unlock(&list);
	mutex_unlock(&trash);
}
