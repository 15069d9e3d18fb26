// WHY: a chain into which only code puts something that was not read calls no listener of another chain.
// ORDER: a_lock -> a_chain.rwsem(shared)
// ORDER: a_lock -> b_lock
// ORDER: a_chain.rwsem(shared) -> b_lock
// ORDER: c_lock -> c_chain.rwsem(shared)

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long event, void *data);
	struct notifier_block *next;
};

struct blocking_notifier_head {
	struct rw_semaphore rwsem;
	struct notifier_block *head;
};

static struct blocking_notifier_head a_chain;
static struct blocking_notifier_head c_chain;
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

static int heard(struct notifier_block *nb, unsigned long event, void *data)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	return 0;
}

static struct notifier_block block = { .notifier_call = heard };

void start(void)
{
	blocking_notifier_chain_register(&a_chain, &block);
}

int register_listener(struct notifier_block *nb)
{
	return blocking_notifier_chain_register(&c_chain, nb);
}

void tell_a(void)
{
	mutex_lock(&a_lock);
	blocking_notifier_call_chain(&a_chain, 1, NULL);
	mutex_unlock(&a_lock);
}

void tell_c(void)
{
	mutex_lock(&c_lock);
	blocking_notifier_call_chain(&c_chain, 1, NULL);
	mutex_unlock(&c_lock);
}
