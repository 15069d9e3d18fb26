// WHY: a loop in one callee takes all locks of an array, and one in another lets go of all: none is left.

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
	spin_lock(&card->lock);
	lock_rings(card);
	unlock_rings(card);
	spin_unlock(&card->lock);
}

void resume(struct card *card)
{
	reset(card);
	spin_lock(&card->lock);
	lock_rings(card);
	unlock_rings(card);
	spin_unlock(&card->lock);
	reset(card);
}
