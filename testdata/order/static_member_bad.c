// WHY: a static lock against the member of a struct, reached through different names.
// ORDER: table_lock -> slot.lock
// ORDER: slot.lock -> table_lock

struct slot {
	spinlock_t lock;
	int users;
};

static DEFINE_SPINLOCK(table_lock);

void slot_get(struct slot *slot)
{
	spin_lock(&table_lock); // HOLD(member)
	spin_lock(&slot->lock); // FINDING(member): lock-order-inversion {{slot.lock}}
	slot->users++;
	spin_unlock(&slot->lock);
	spin_unlock(&table_lock);
}

void slot_put(struct slot *victim)
{
	spin_lock(&victim->lock); // HOLD(member)
	if (!--victim->users) {
		spin_lock(&table_lock); // FINDING(member): lock-order-inversion {{table_lock}}
		spin_unlock(&table_lock);
	}
	spin_unlock(&victim->lock);
}
