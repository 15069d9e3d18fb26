// WHY: of who leaves with the lock held, one has called a function that sees to a fault, and may let go of it some calls below: that is believed less than where no such is called.

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

	down_read(&space->lock); // HOLD(unsure)
	got = resolve(area, flags);
	if (got & 4)
		return; // FINDING(unsure): unbalanced-lock {{held on one way out}} CONFIDENCE(unsure): low
	up_read(&space->lock);
}

static int look(struct area *area, int flags)
{
	return area->mapped ? flags : area->swapped;
}

void take_look(struct space *space, struct area *area, int flags)
{
	int got;

	down_read(&space->lock); // HOLD(sure)
	got = look(area, flags);
	if (got & 4)
		return; // FINDING(sure): unbalanced-lock {{held on one way out}} CONFIDENCE(sure): medium
	up_read(&space->lock);
}
