// WHY: a loop in a callee takes all locks of an array, and the caller asks for another while they are held.

#define RINGS 4

struct card {
	spinlock_t lock;
	spinlock_t tx_lock[RINGS];
};

static void lock_rings(struct card *card)
{
	int i;

	for (i = 0; i < RINGS; i++)
		spin_lock_nested(&card->tx_lock[i], i);
}

static void unlock_rings(struct card *card)
{
	int i;

	for (i = RINGS; i > 0; i--)
		spin_unlock(&card->tx_lock[i - 1]);
}

void reset(struct card *card)
{
	spin_lock(&card->lock); // HOLD(abba)
	lock_rings(card); // FINDING(abba): lock-order-inversion
	unlock_rings(card);
	spin_unlock(&card->lock);
}

void resume(struct card *card)
{
	lock_rings(card); // HOLD(abba)
	spin_lock(&card->lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&card->lock);
	unlock_rings(card);
}
