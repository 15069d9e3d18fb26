// WHY: the member of another struct has the same name, and is another lock.
// ORDER: table_lock -> slot.lock
// ORDER: page_slot.lock -> table_lock

struct slot {
	spinlock_t lock;
	int users;
};

struct page_slot {
	spinlock_t lock;
	int users;
};

static DEFINE_SPINLOCK(table_lock);

void slot_get(struct slot *slot)
{
	spin_lock(&table_lock);
	spin_lock(&slot->lock); // NO-FINDING: slot.lock is never held when table_lock is taken
	slot->users++;
	spin_unlock(&slot->lock);
	spin_unlock(&table_lock);
}

void slot_put(struct page_slot *slot)
{
	spin_lock(&slot->lock);
	if (!--slot->users) {
		spin_lock(&table_lock);
		spin_unlock(&table_lock);
	}
	spin_unlock(&slot->lock);
}
