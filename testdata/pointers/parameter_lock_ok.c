// WHY: what a function behind a pointer takes of its parameter is known by its class alone.
// ORDER: outer -> item.lock

struct item {
	spinlock_t lock;
};

struct item_ops {
	void (*touch)(struct item *item);
};

static DEFINE_SPINLOCK(outer);

static void touch(struct item *item)
{
	spin_lock(&item->lock);
	spin_unlock(&item->lock);
}

static const struct item_ops ops = { .touch = touch };

void all(struct item *item)
{
	spin_lock(&outer);
	ops.touch(item);
	spin_unlock(&outer);
}
