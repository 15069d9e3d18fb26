// WHY: the locks of an array that named constants pick are a class each.
// ORDER: table.locks[SLOT_FREE] -> list_lock
// ORDER: list_lock -> table.locks[SLOT_BUSY]

enum slot { SLOT_FREE, SLOT_BUSY, SLOTS };

struct table {
	spinlock_t locks[SLOTS];
};

static DEFINE_SPINLOCK(list_lock);

void first(struct table *table)
{
	spin_lock(&table->locks[SLOT_FREE]);
	spin_lock(&list_lock);
	spin_unlock(&list_lock);
	spin_unlock(&table->locks[SLOT_FREE]);
}

void second(struct table *table)
{
	spin_lock(&list_lock);
	spin_lock(&table->locks[SLOT_BUSY]); // NO-FINDING: another slot
	spin_unlock(&table->locks[SLOT_BUSY]);
	spin_unlock(&list_lock);
}
