// WHY: a notifier chain calls what was registered with it, and nothing else; the chain's own lock is held meanwhile.
// ORDER: a_chain.rwsem(shared) -> a_inner
// ORDER: a_outer -> a_chain.rwsem(shared)
// ORDER: a_outer -> a_inner
// ORDER: b_chain.rwsem(shared) -> b_inner
// ORDER: b_outer -> b_chain.rwsem(shared)
// ORDER: b_outer -> b_inner
// ORDER: c_chain.rwsem(shared) -> c_inner
// ORDER: c_outer -> c_chain.rwsem(shared)
// ORDER: c_outer -> c_inner
// ORDER: d_outer -> d_inner
// ORDER: e_outer -> e_inner
// ORDER: f_outer -> f_inner
// ORDER: g_outer -> g_inner
// ORDER: h_outer -> h_inner
// ORDER: i_chain.srcu -> i_inner
// ORDER: i_outer -> i_inner

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long action, void *data);
	struct notifier_block *next;
};

struct blocking_notifier_head {
	struct rw_semaphore rwsem;
	struct notifier_block *head;
};

struct atomic_notifier_head {
	spinlock_t lock;
	struct notifier_block *head;
};

struct raw_notifier_head {
	struct notifier_block *head;
};

struct srcu_notifier_head {
	struct mutex mutex;
	struct srcu_struct srcu;
	struct notifier_block *head;
};

static DEFINE_MUTEX(a_outer);
static DEFINE_SPINLOCK(a_inner);
static struct blocking_notifier_head a_chain;

static int a_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&a_inner);
	spin_unlock(&a_inner);
	return 0;
}

static struct notifier_block a_block = { .notifier_call = a_event };

void a_start(void)
{
	blocking_notifier_chain_register(&a_chain, &a_block);
}

void a_tell(void)
{
	mutex_lock(&a_outer);
	blocking_notifier_call_chain(&a_chain, 1, NULL);
	mutex_unlock(&a_outer);
}

static DEFINE_MUTEX(b_outer);
static DEFINE_SPINLOCK(b_inner);
static struct blocking_notifier_head b_chain;

static int b_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&b_inner);
	spin_unlock(&b_inner);
	return 0;
}

static struct notifier_block b_block = { b_event, NULL };

void b_start(void)
{
	blocking_notifier_chain_register_unique_prio(&b_chain, &b_block);
}

void b_tell(void)
{
	mutex_lock(&b_outer);
	blocking_notifier_call_chain_robust(&b_chain, 1, 2, NULL);
	mutex_unlock(&b_outer);
}

static DEFINE_MUTEX(c_outer);
static DEFINE_SPINLOCK(c_inner);
static struct blocking_notifier_head c_chain;

static int c_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&c_inner);
	spin_unlock(&c_inner);
	return 0;
}

static struct notifier_block c_block = { .notifier_call = c_event };

void c_start(void)
{
	blocking_notifier_chain_cond_register(&c_chain, &c_block);
}

void c_tell(void)
{
	mutex_lock(&c_outer);
	__blocking_notifier_call_chain(&c_chain, 1, NULL, -1, NULL);
	mutex_unlock(&c_outer);
}

static DEFINE_MUTEX(d_outer);
static DEFINE_SPINLOCK(d_inner);
static struct atomic_notifier_head d_chain;

static int d_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&d_inner);
	spin_unlock(&d_inner);
	return 0;
}

static struct notifier_block d_block = { d_event, NULL };

void d_start(void)
{
	atomic_notifier_chain_register(&d_chain, &d_block);
}

void d_tell(void)
{
	mutex_lock(&d_outer);
	atomic_notifier_call_chain(&d_chain, 1, NULL);
	mutex_unlock(&d_outer);
}

static DEFINE_MUTEX(e_outer);
static DEFINE_SPINLOCK(e_inner);
static struct atomic_notifier_head e_chain;

static int e_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&e_inner);
	spin_unlock(&e_inner);
	return 0;
}

static struct notifier_block e_block = { .notifier_call = e_event };

void e_start(void)
{
	atomic_notifier_chain_register_unique_prio(&e_chain, &e_block);
}

void e_tell(void)
{
	mutex_lock(&e_outer);
	atomic_notifier_call_chain(&e_chain, 1, NULL);
	mutex_unlock(&e_outer);
}

static DEFINE_MUTEX(f_outer);
static DEFINE_SPINLOCK(f_inner);
static struct raw_notifier_head f_chain;

static int f_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&f_inner);
	spin_unlock(&f_inner);
	return 0;
}

static struct notifier_block f_block = { f_event, NULL };

void f_start(void)
{
	raw_notifier_chain_register(&f_chain, &f_block);
}

void f_tell(void)
{
	mutex_lock(&f_outer);
	raw_notifier_call_chain(&f_chain, 1, NULL);
	mutex_unlock(&f_outer);
}

static DEFINE_MUTEX(g_outer);
static DEFINE_SPINLOCK(g_inner);
static struct raw_notifier_head g_chain;

static int g_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&g_inner);
	spin_unlock(&g_inner);
	return 0;
}

static struct notifier_block g_block = { .notifier_call = g_event };

void g_start(void)
{
	raw_notifier_chain_register(&g_chain, &g_block);
}

void g_tell(void)
{
	mutex_lock(&g_outer);
	raw_notifier_call_chain_robust(&g_chain, 1, 2, NULL);
	mutex_unlock(&g_outer);
}

static DEFINE_MUTEX(h_outer);
static DEFINE_SPINLOCK(h_inner);
static struct raw_notifier_head h_chain;

static int h_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&h_inner);
	spin_unlock(&h_inner);
	return 0;
}

static struct notifier_block h_block = { h_event, NULL };

void h_start(void)
{
	raw_notifier_chain_register(&h_chain, &h_block);
}

void h_tell(void)
{
	mutex_lock(&h_outer);
	__raw_notifier_call_chain(&h_chain, 1, NULL, -1, NULL);
	mutex_unlock(&h_outer);
}

static DEFINE_MUTEX(i_outer);
static DEFINE_SPINLOCK(i_inner);
static struct srcu_notifier_head i_chain;

static int i_event(struct notifier_block *nb, unsigned long action, void *data)
{
	spin_lock(&i_inner);
	spin_unlock(&i_inner);
	return 0;
}

static struct notifier_block i_block = { .notifier_call = i_event };

void i_start(void)
{
	srcu_notifier_chain_register(&i_chain, &i_block);
}

void i_tell(void)
{
	mutex_lock(&i_outer);
	srcu_notifier_call_chain(&i_chain, 1, NULL);
	mutex_unlock(&i_outer);
}

/* What stands in the list is called from where the list is known, not from here. */
static DEFINE_MUTEX(generic_outer);
static DEFINE_SPINLOCK(generic_inner);

int notifier_call_chain(struct notifier_block **head, unsigned long action, void *data)
{
	spin_lock(&generic_inner);
	spin_unlock(&generic_inner);
	return 0;
}

void generic(struct raw_notifier_head *chain)
{
	mutex_lock(&generic_outer);
	notifier_call_chain(&chain->head, 1, NULL);
	mutex_unlock(&generic_outer);
}
