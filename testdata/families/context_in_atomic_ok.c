// WHY: what a function asks for where it finds that nothing forbids to sleep is not asked for under a spinlock, be it
// held by whoever calls, further up, or under another lock.

static struct lockdep_map signal_map;
static DEFINE_MUTEX(queue_mutex);
static DEFINE_SPINLOCK(queue_lock);

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

	was = begin(); // NO-FINDING: who holds a spinlock is told so
	end(was);
}

void complete(void)
{
	mutex_lock(&queue_mutex);
	spin_lock(&queue_lock);
	signal();
	spin_unlock(&queue_lock);
	mutex_unlock(&queue_mutex);
}

void complete_here(void)
{
	bool was;

	spin_lock(&queue_lock);
	was = begin(); // NO-FINDING: nor does who holds one itself
	end(was);
	spin_unlock(&queue_lock);
}

void complete_at_once(void)
{
	spin_lock(&queue_lock);
	if (!in_atomic()) {
		lock_map_acquire(&signal_map); // NO-FINDING: the answer is known
		lock_map_release(&signal_map);
	}
	spin_unlock(&queue_lock);
}

void work(void)
{
	bool was;

	was = begin();
	mutex_lock(&queue_mutex);
	mutex_unlock(&queue_mutex);
	spin_lock(&queue_lock);
	spin_unlock(&queue_lock);
	end(was);
}
