// WHY: atomic_dec_and_lock() has the lock when it says something else than 0.
// ORDER: list -> trash
// ORDER: trash -> list

static DEFINE_SPINLOCK(list);
static DEFINE_SPINLOCK(trash);

void put(atomic_t *count)
{
	if (!atomic_dec_and_lock(count, &list)) // HOLD(abba)
		return;
	spin_lock(&trash); // FINDING(abba): lock-order-inversion {{trash}}
	spin_unlock(&trash);
	spin_unlock(&list);
}

void other(void)
{
	spin_lock(&trash); // HOLD(abba)
	spin_lock(&list); // FINDING(abba): lock-order-inversion {{list}}
	spin_unlock(&list);
	spin_unlock(&trash);
}
