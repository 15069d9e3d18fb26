// WHY: all functions of a list are called, however many there are, so that there are many of them is no doubt.

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long event, void *data);
};

struct raw_notifier_head {
	struct notifier_block *head;
};

static struct raw_notifier_head chain;
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static int heard[17];

#define LISTENER(n)							\
static int hear_##n(struct notifier_block *nb, unsigned long event, void *data) \
{									\
	heard[n]++;							\
	return 0;							\
}									\
static struct notifier_block block_##n = { .notifier_call = hear_##n };	\
static void start_##n(void)						\
{									\
	raw_notifier_chain_register(&chain, &block_##n);		\
}

LISTENER(0)
LISTENER(1)
LISTENER(2)
LISTENER(3)
LISTENER(4)
LISTENER(5)
LISTENER(6)
LISTENER(7)
LISTENER(8)
LISTENER(9)
LISTENER(10)
LISTENER(11)
LISTENER(12)
LISTENER(13)
LISTENER(14)
LISTENER(15)
LISTENER(16)

static int hear_last(struct notifier_block *nb, unsigned long event, void *data)
{
	mutex_lock(&b_lock); // FINDING(list): lock-order-inversion CONFIDENCE(list): medium
	mutex_unlock(&b_lock);
	return 0;
}

static struct notifier_block last_block = { .notifier_call = hear_last };

void start(void)
{
	start_0();
	start_1();
	start_2();
	start_3();
	start_4();
	start_5();
	start_6();
	start_7();
	start_8();
	start_9();
	start_10();
	start_11();
	start_12();
	start_13();
	start_14();
	start_15();
	start_16();
	raw_notifier_chain_register(&chain, &last_block);
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
