// WHY: what a function returns is of the type it is declared to return, where its value has none.
// ORDER: queue.lock -> a_lock
// ORDER: a_lock -> queue.lock

struct slots {
	void *ptr[4];
};

struct queue {
	spinlock_t lock;
};

struct net {
	struct slots *gen;
};

static DEFINE_SPINLOCK(a_lock);

static void *generic(struct net *net, int id)
{
	return net->gen->ptr[id];
}

static struct queue *queue_of(struct net *net)
{
	return generic(net, 1);
}

void first(struct net *net)
{
	spin_lock(&queue_of(net)->lock); // HOLD(abba)
	spin_lock(&a_lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&a_lock);
	spin_unlock(&queue_of(net)->lock);
}

void second(struct net *net)
{
	spin_lock(&a_lock); // HOLD(abba)
	spin_lock(&queue_of(net)->lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&queue_of(net)->lock);
	spin_unlock(&a_lock);
}
