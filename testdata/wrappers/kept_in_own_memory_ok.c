// WHY: the walk is ended by the pointer that the walk itself has kept in this very function's memory.
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

	if (!walk_start(&fw, page))
		return 0;
	walk_end(&fw);
	mutex_lock(&merge_lock);
	mutex_unlock(&merge_lock);
	return 1;
}
