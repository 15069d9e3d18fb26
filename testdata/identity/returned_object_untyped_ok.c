// WHY: two functions that take a lock of what an untyped slot keeps and another one in one order.
// ORDER: queue.lock -> a_lock

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
	spin_lock(&queue_of(net)->lock);
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	spin_unlock(&queue_of(net)->lock);
}

void second(struct net *net)
{
	struct queue *queue = queue_of(net);

	spin_lock(&queue->lock);
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	spin_unlock(&queue->lock);
}
