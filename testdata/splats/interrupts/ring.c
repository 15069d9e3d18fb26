// WHY: a lock that an interrupt takes, one held where it may come, and the orders between two such.

struct irq_work {
	void (*func)(struct irq_work *work);
};

struct ring {
	spinlock_t lock;
	spinlock_t stats_lock;
	spinlock_t config_lock;
	int pending;
	struct irq_work work;
};

static DEFINE_MUTEX(ring_mutex);

static void ring_fire(struct irq_work *work)
{
	struct ring *ring = container_of(work, struct ring, work);

	spin_lock(&ring->lock); // FINDING(order): irq-inversion
	ring->pending = 0;
	spin_unlock(&ring->lock);
	spin_lock(&ring->config_lock); // FINDING(same): irq-inversion
	spin_unlock(&ring->config_lock);
}

void ring_init(struct ring *ring)
{
	spin_lock_init(&ring->lock);
	spin_lock_init(&ring->stats_lock);
	spin_lock_init(&ring->config_lock);
	ring->work.func = ring_fire;
}

static void ring_drain(struct ring *ring)
{
	unsigned long flags;

	spin_lock_irqsave(&ring->lock, flags); // FINDING(order): irq-inversion
	spin_lock(&ring->stats_lock); // FINDING(order): irq-inversion
	spin_unlock(&ring->stats_lock);
	spin_unlock_irqrestore(&ring->lock, flags);
}

long ring_ioctl(struct ring *ring)
{
	mutex_lock(&ring_mutex);
	ring_drain(ring);
	spin_lock(&ring->stats_lock); // FINDING(order): irq-inversion
	spin_unlock(&ring->stats_lock);
	mutex_unlock(&ring_mutex);
	return 0;
}

long ring_reset(struct ring *ring)
{
	mutex_lock(&ring_mutex);
	spin_lock(&ring->config_lock); // FINDING(same): irq-inversion
	spin_unlock(&ring->config_lock);
	mutex_unlock(&ring_mutex);
	return 0;
}
