// WHY: two structures have a queue each; that a timer takes the lock of one says nothing of the other.

struct early {
	struct wait_queue_head waiting;
	struct timer_list timer;
};

struct late {
	struct wait_queue_head waiting;
};

static DEFINE_MUTEX(a_mutex);

static void tick(struct timer_list *timer)
{
	struct early *early = container_of(timer, struct early, timer);

	spin_lock(&early->waiting.lock);
	spin_unlock(&early->waiting.lock);
}

void start(struct early *early)
{
	early->timer.function = tick;
}

void f(struct late *late)
{
	mutex_lock(&a_mutex);
	spin_lock(&late->waiting.lock);
	spin_unlock(&late->waiting.lock);
	mutex_unlock(&a_mutex);
}
