// WHY: the lock is let go of on every way out, by who sees to a fault and by who looks.

struct space {
	struct rw_semaphore lock;
};

struct area {
	struct space *space;
	int swapped;
	int mapped;
};

struct fault {
	struct area *area;
	int flags;
	int got;
};

static int wait_page(struct fault *fault)
{
	if (fault->flags & 1)
		up_read(&fault->area->space->lock);
	return fault->got;
}

static int read_page(struct fault *fault)
{
	int got = fault->got;

	if (fault->area->swapped)
		got = wait_page(fault);
	return got;
}

static int resolve(struct area *area, int flags)
{
	struct fault fault = { .area = area, .flags = flags };
	int got = flags;

	if (area->mapped)
		got = read_page(&fault);
	return got;
}

void take_fault(struct space *space, struct area *area, int flags)
{
	int got;

	down_read(&space->lock);
	got = resolve(area, flags);
	if (got & 4)
		got = 0;
	up_read(&space->lock);
}

static int look(struct area *area, int flags)
{
	return area->mapped ? flags : area->swapped;
}

void take_look(struct space *space, struct area *area, int flags)
{
	int got;

	down_read(&space->lock);
	got = look(area, flags);
	if (got & 4)
		got = 0;
	up_read(&space->lock);
}
