// WHY: a lock that is reached in a member of some struct is not that of a static object of the member's type, which is part of nothing.

struct chain {
	struct mutex lock;
	int calls;
};

struct bus {
	struct chain chain;
	int devices;
};

static struct chain power_chain;
static DEFINE_MUTEX(list_lock);

static void call(struct chain *chain)
{
	mutex_lock(&chain->lock); // EXCUSED(apart): different-refinements
	chain->calls++;
	mutex_unlock(&chain->lock);
}

void power(void)
{
	mutex_lock(&power_chain.lock);
	mutex_lock(&list_lock); // EXCUSED(apart): different-refinements
	mutex_unlock(&list_lock);
	mutex_unlock(&power_chain.lock);
}

void add(struct bus *bus)
{
	mutex_lock(&list_lock);
	bus->devices++;
	call(&bus->chain); // NO-FINDING: a bus's, not the power chain
	mutex_unlock(&list_lock);
}
