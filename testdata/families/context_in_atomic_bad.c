// WHY: what is not asked for where a spinlock is held is asked for under a mutex, also with interrupts off, which a
// count of preemption does not show; who finds that he may sleep once he has let go of a spinlock was called with it.

static struct lockdep_map signal_map;
static DEFINE_MUTEX(queue_mutex);
static DEFINE_SPINLOCK(queue_lock);
static DEFINE_SPINLOCK(ring_lock);
static DEFINE_SPINLOCK(slot_lock);

static bool begin(void)
{
	if (in_atomic())
		return true;
	lock_map_acquire(&signal_map);
	return false;
}

static void end(bool was)
{
	if (!was)
		lock_map_release(&signal_map);
}

static void signal(void)
{
	bool was;

	was = begin(); // FINDING(abba): lock-order-inversion {{waits for signal_map}}
	end(was);
}

void complete(void)
{
	mutex_lock(&queue_mutex); // HOLD(abba)
	local_irq_disable();
	signal(); // CALL(abba)
	local_irq_enable();
	mutex_unlock(&queue_mutex);
}

void work(void)
{
	bool was;

	was = begin(); // HOLD(abba)
	mutex_lock(&queue_mutex); // FINDING(abba): lock-order-inversion {{waits for queue_mutex}}
	mutex_unlock(&queue_mutex);
	end(was);
}

static void pump(void)
{
	spin_unlock(&queue_lock);
	if (in_atomic()) {
		spin_lock(&queue_lock);
		return;
	}
	spin_lock(&queue_lock);
	spin_lock(&ring_lock); // FINDING(ring): lock-order-inversion
	spin_unlock(&ring_lock);
}

static void pump_slots(void)
{
	spin_unlock(&queue_lock);
	if (begin()) {
		spin_lock(&queue_lock);
		return;
	}
	end(false);
	spin_lock(&queue_lock);
	spin_lock(&slot_lock); // FINDING(slot): lock-order-inversion
	spin_unlock(&slot_lock);
}

void run(void)
{
	spin_lock(&queue_lock); // HOLD(ring) HOLD(slot)
	pump();
	pump_slots();
	spin_unlock(&queue_lock);
}

void fill(void)
{
	spin_lock(&ring_lock); // HOLD(ring)
	spin_lock(&queue_lock); // FINDING(ring): lock-order-inversion
	spin_unlock(&queue_lock);
	spin_unlock(&ring_lock);
}

void fill_slot(void)
{
	spin_lock(&slot_lock); // HOLD(slot)
	spin_lock(&queue_lock); // FINDING(slot): lock-order-inversion
	spin_unlock(&queue_lock);
	spin_unlock(&slot_lock);
}
