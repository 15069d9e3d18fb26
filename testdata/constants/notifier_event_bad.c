// WHY: the event that a chain is called with is the one for which a listener takes the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#define DEVICE_UP 0x0001
#define DEVICE_CHANGE 0x0004
#define DEVICE_UNREGISTER 0x0006

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long event, void *data);
};

struct raw_notifier_head {
	struct notifier_block *head;
};

static struct raw_notifier_head chain;
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&b_lock);
}

static int heard(struct notifier_block *nb, unsigned long event, void *data)
{
	switch (event) {
	case DEVICE_UNREGISTER:
		take_b();
		break;
	}
	return 0;
}

static struct notifier_block block = { .notifier_call = heard };

void start(void)
{
	raw_notifier_chain_register(&chain, &block);
}

static int call_listeners(unsigned long event, void *device)
{
	return raw_notifier_call_chain(&chain, event, device);
}

void first(void *device)
{
	mutex_lock(&a_lock); // HOLD(ab)
	call_listeners(DEVICE_UNREGISTER, device);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
