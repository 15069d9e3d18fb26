// WHY: a mutex for who allocates, which reclaim never takes, and a spinlock that interrupts respect for what who frees changes; the area map is extended with neither in the way.
// SOURCE: our own reduction of Linux 2.6.30 ("percpu: finer grained locking to break deadlock and allow atomic free")

#include "percpu.h"

static DEFINE_MUTEX(pcpu_alloc_mutex);
static DEFINE_SPINLOCK(pcpu_lock);
static struct pcpu_chunk *pcpu_chunks;

/* The caller holds both; the spinlock is let go of for a while. */
static int pcpu_extend_area_map(struct pcpu_chunk *chunk)
{
	int *new;

	if (chunk->map_alloc >= chunk->map_used + 2)
		return 0;
	spin_unlock_irq(&pcpu_lock);
	new = kzalloc(2 * chunk->map_alloc * sizeof(*new), GFP_KERNEL);
	spin_lock_irq(&pcpu_lock);
	if (!new)
		return -ENOMEM;
	chunk->map_alloc *= 2;
	chunk->map = new;
	return 1;
}

void *alloc_percpu_area(size_t size)
{
	void *area = NULL;

	mutex_lock(&pcpu_alloc_mutex);
	spin_lock_irq(&pcpu_lock);
	if (pcpu_extend_area_map(pcpu_chunks) >= 0)
		area = pcpu_alloc_area(pcpu_chunks, size);
	spin_unlock_irq(&pcpu_lock);
	mutex_unlock(&pcpu_alloc_mutex);
	return area;
}

void free_percpu(void *ptr)
{
	unsigned long flags;

	if (!ptr)
		return;
	spin_lock_irqsave(&pcpu_lock, flags);
	pcpu_free_area(pcpu_chunks, ptr);
	spin_unlock_irqrestore(&pcpu_lock, flags);
}
