// WHY: a walk keeps the pointer to the lock that it has taken in its caller's memory, by which a callee lets go of it: only who does not end the walk holds it.
#include <linux/mutex.h>
#include <linux/spinlock.h>

struct page {
	spinlock_t ptl;
	struct page *next;
};

struct huge {
	spinlock_t lock;
	int level;
};

struct walk {
	spinlock_t *ptl;
	int level;
};

static DEFINE_MUTEX(merge_lock);

static spinlock_t *map_lock(struct page *page, spinlock_t **ptlp)
{
	spin_lock(&page->ptl);
	*ptlp = &page->ptl;
	return *ptlp;
}

static struct page *walk_start(struct walk *fw, struct page *page)
{
	spinlock_t *ptl;

	if (!page->next)
		return NULL;
	if (!map_lock(page, &ptl))
		return NULL;
	fw->ptl = ptl;
	fw->level = 1;
	return page;
}

int walk_huge(struct walk *fw, struct huge *huge)
{
	fw->ptl = &huge->lock;
	fw->level = huge->level;
	return fw->level;
}

static void walk_end(struct walk *fw)
{
	spin_unlock(fw->ptl);
	fw->level = 0;
}

int merge(struct page *page)
{
	struct walk fw;

	if (!walk_start(&fw, page)) // HOLD(open)
		return 0;
	mutex_lock(&merge_lock); // FINDING(open): sleep-in-atomic
	mutex_unlock(&merge_lock);
	walk_end(&fw);
	return 1;
}
