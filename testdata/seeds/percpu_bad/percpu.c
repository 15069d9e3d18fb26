// WHY: one mutex for allocating and freeing: who allocates holds it while memory is reclaimed, and what is reclaimed frees; nor can anybody free who must not sleep.
// SOURCE: our own reduction of Linux 2.6.29-rc, before "percpu: finer grained locking to break deadlock and allow atomic free"

#include "percpu.h"

static DEFINE_MUTEX(pcpu_mutex);
static struct pcpu_chunk *pcpu_chunks;

static int pcpu_extend_area_map(struct pcpu_chunk *chunk)
{
	int *new;

	if (chunk->map_alloc >= chunk->map_used + 2)
		return 0;
	new = kzalloc(2 * chunk->map_alloc * sizeof(*new), GFP_KERNEL); // FINDING(reclaim): reclaim-inversion {{fs_reclaim}} CONFIDENCE(reclaim): high
	if (!new)
		return -ENOMEM;
	chunk->map_alloc *= 2;
	chunk->map = new;
	return 0;
}

void *alloc_percpu_area(size_t size)
{
	void *area = NULL;

	mutex_lock(&pcpu_mutex); // HOLD(reclaim)
	if (pcpu_extend_area_map(pcpu_chunks) == 0) // CALL(reclaim)
		area = pcpu_alloc_area(pcpu_chunks, size);
	mutex_unlock(&pcpu_mutex);
	return area;
}

void free_percpu(void *ptr)
{
	if (!ptr)
		return;
	mutex_lock(&pcpu_mutex); // FINDING(reclaim): reclaim-inversion {{pcpu_mutex}} FINDING(atomic): sleep-in-atomic {{pcpu_mutex}}
	pcpu_free_area(pcpu_chunks, ptr);
	mutex_unlock(&pcpu_mutex);
}
