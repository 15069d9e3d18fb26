// WHY: GFP_ATOMIC does not reclaim, and of flags that a caller passes nothing is known.

struct item {
	int count;
};

static DEFINE_SPINLOCK(a_lock);

struct item *make(void)
{
	struct item *item;

	spin_lock(&a_lock);
	item = kmalloc(sizeof(*item), GFP_ATOMIC);
	spin_unlock(&a_lock);
	return item;
}

struct item *make_with(gfp_t flags)
{
	struct item *item;

	spin_lock(&a_lock);
	item = kmalloc(sizeof(*item), flags);
	spin_unlock(&a_lock);
	return item;
}
