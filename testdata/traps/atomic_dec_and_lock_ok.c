// WHY: atomic_dec_and_lock() has nothing when it says 0.
// ORDER: trash -> list

static DEFINE_SPINLOCK(list);
static DEFINE_SPINLOCK(trash);

void put(atomic_t *count)
{
	if (!atomic_dec_and_lock(count, &list)) {
		spin_lock(&trash); // NO-FINDING: the count is not 0 yet
		spin_unlock(&trash);
		return;
	}
	spin_unlock(&list);
}

void other(void)
{
	spin_lock(&trash);
	spin_lock(&list);
	spin_unlock(&list);
	spin_unlock(&trash);
}
