// WHY: refcount_dec_and_mutex_lock() has the lock when it says something else than 0.
// ORDER: list -> trash
// ORDER: trash -> list

static DEFINE_MUTEX(list);
static DEFINE_MUTEX(trash);

void put(refcount_t *count)
{
	if (!refcount_dec_and_mutex_lock(count, &list)) // HOLD(abba)
		return;
	mutex_lock(&trash); // FINDING(abba): lock-order-inversion {{trash}}
	mutex_unlock(&trash);
	mutex_unlock(&list);
}

void other(void)
{
	mutex_lock(&trash); // HOLD(abba)
	mutex_lock(&list); // FINDING(abba): lock-order-inversion {{list}}
	mutex_unlock(&list);
	mutex_unlock(&trash);
}
