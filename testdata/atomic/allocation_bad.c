// WHY: an allocation that may reclaim memory sleeps; its flags say so.
// ORDER: none

struct item {
	int count;
};

static DEFINE_SPINLOCK(a_lock);

struct item *make(void)
{
	struct item *item;

	spin_lock(&a_lock); // HOLD(sleep)
	item = kmalloc(sizeof(*item), GFP_KERNEL); // FINDING(sleep): sleep-in-atomic {{waits for fs_reclaim}} CONFIDENCE(sleep): high
	spin_unlock(&a_lock);
	return item;
}
