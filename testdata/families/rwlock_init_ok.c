// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner

struct box {
	rwlock_t by_init;
};

static DEFINE_SPINLOCK(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	rwlock_init(&box->by_init);
}

void use(struct box *box)
{
	write_lock(&box->by_init);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_unlock(&box->by_init);
}
