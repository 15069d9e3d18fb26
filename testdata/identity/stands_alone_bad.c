// WHY: a lock that is reached by a pointer to its struct, in whatever object, may be that of a static object of the type.

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
	mutex_lock(&chain->lock); // FINDING(either): lock-order-inversion
	chain->calls++;
	mutex_unlock(&chain->lock);
}

void power(void)
{
	mutex_lock(&power_chain.lock); // HOLD(either)
	mutex_lock(&list_lock); // FINDING(either): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&power_chain.lock);
}

void add(struct chain *chain, struct bus *bus)
{
	mutex_lock(&list_lock); // HOLD(either)
	bus->devices++;
	call(chain);
	mutex_unlock(&list_lock);
}
