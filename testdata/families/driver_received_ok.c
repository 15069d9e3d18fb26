// WHY: tasks keep softirqs away while they hold what is taken for what is received.

static DEFINE_MUTEX(task_mutex);
static DEFINE_SPINLOCK(lock0);
static DEFINE_SPINLOCK(lock1);
static DEFINE_SPINLOCK(lock2);
static DEFINE_SPINLOCK(lock3);
static DEFINE_SPINLOCK(lock4);
static DEFINE_SPINLOCK(lock5);

struct packet_type {
	int (*func)(struct sk_buff *skb);
};

struct net_protocol {
	int (*handler)(struct sk_buff *skb);
	int (*err_handler)(struct sk_buff *skb);
};

struct inet6_protocol {
	int (*handler)(struct sk_buff *skb);
	int (*err_handler)(struct sk_buff *skb);
};

struct nf_hook_ops {
	int (*hook)(struct sk_buff *skb);
};

static int f0(struct sk_buff *skb)
{
	spin_lock(&lock0);
	spin_unlock(&lock0);
	return 0;
}

static int f1(struct sk_buff *skb)
{
	spin_lock(&lock1);
	spin_unlock(&lock1);
	return 0;
}

static int f2(struct sk_buff *skb)
{
	spin_lock(&lock2);
	spin_unlock(&lock2);
	return 0;
}

static int f3(struct sk_buff *skb)
{
	spin_lock(&lock3);
	spin_unlock(&lock3);
	return 0;
}

static int f4(struct sk_buff *skb)
{
	spin_lock(&lock4);
	spin_unlock(&lock4);
	return 0;
}

static int f5(struct sk_buff *skb)
{
	spin_lock(&lock5);
	spin_unlock(&lock5);
	return 0;
}

static struct packet_type t0 = { .func = f0 };
static struct net_protocol t1 = { .handler = f1 };
static struct net_protocol t2 = { .err_handler = f2 };
static struct inet6_protocol t3 = { .handler = f3 };
static struct inet6_protocol t4 = { .err_handler = f4 };
static struct nf_hook_ops t5 = { .hook = f5 };

void task(void)
{
	mutex_lock(&task_mutex);
	spin_lock_bh(&lock0);
	spin_unlock_bh(&lock0);
	spin_lock_bh(&lock1);
	spin_unlock_bh(&lock1);
	spin_lock_bh(&lock2);
	spin_unlock_bh(&lock2);
	spin_lock_bh(&lock3);
	spin_unlock_bh(&lock3);
	spin_lock_bh(&lock4);
	spin_unlock_bh(&lock4);
	spin_lock_bh(&lock5);
	spin_unlock_bh(&lock5);
	mutex_unlock(&task_mutex);
}
