struct pcpu_chunk {
	struct pcpu_chunk *next;
	int *map;
	int map_alloc;
	int map_used;
};

void *alloc_percpu_area(size_t size);
void free_percpu(void *ptr);
