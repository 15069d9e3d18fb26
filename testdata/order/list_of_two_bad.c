// WHY: all functions of a list are called, so that there are two of them is no doubt.

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long event, void *data);
};

struct raw_notifier_head {
	struct notifier_block *head;
};

static struct raw_notifier_head chain;
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

static int heard_first(struct notifier_block *nb, unsigned long event, void *data)
{
	mutex_lock(&b_lock); // FINDING(list): lock-order-inversion CONFIDENCE(list): medium
	mutex_unlock(&b_lock);
	return 0;
}

static int heard_second(struct notifier_block *nb, unsigned long event, void *data)
{
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
	return 0;
}

static struct notifier_block first_block = { .notifier_call = heard_first };
static struct notifier_block second_block = { .notifier_call = heard_second };

void start(void)
{
	raw_notifier_chain_register(&chain, &first_block);
	raw_notifier_chain_register(&chain, &second_block);
}

void tell(void)
{
	mutex_lock(&a_lock); // HOLD(list)
	raw_notifier_call_chain(&chain, 1, NULL);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(list)
	mutex_lock(&a_lock); // FINDING(list): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
