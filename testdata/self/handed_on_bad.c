// WHY: a semaphore that the end of some I/O lets go of, or that an object is told of, is not believed to deadlock its taker; one that only its takers let go of is.

struct cache {
	struct semaphore writing;
	struct semaphore loading;
	int dirty;
};

void submit(struct cache *cache, void (*end)(struct cache *cache));

static void write_end(struct cache *cache)
{
	up(&cache->writing);
}

static void write_begin(struct cache *cache)
{
	down(&cache->writing);
	submit(cache, write_end);
}

void flush(struct cache *cache)
{
	write_begin(cache); // HOLD(io)
	if (cache->dirty)
		write_begin(cache); // FINDING(io): self-deadlock CONFIDENCE(io): low
}

static void load_end(struct cache *cache)
{
	up(&cache->loading);
}

void load(struct cache *cache)
{
	down(&cache->loading); // HOLD(own)
	if (cache->dirty)
		down(&cache->loading); // FINDING(own): self-deadlock CONFIDENCE(own): high
	load_end(cache);
}

struct transaction {
	struct semaphore *done;
};

static struct semaphore registers;
static struct semaphore settings;

void enqueue(struct transaction *t);

void read_registers(struct transaction *t)
{
	t->done = &registers;
	down(&registers); // HOLD(told)
	enqueue(t);
	down(&registers); // FINDING(told): self-deadlock CONFIDENCE(told): low
	up(&registers);
}

void read_settings(struct transaction *t)
{
	down(&settings); // HOLD(settings)
	enqueue(t);
	down(&settings); // FINDING(settings): self-deadlock CONFIDENCE(settings): high
	up(&settings);
}
