// WHY: each item has a worker, and so a thread, of its own.

struct kthread_worker { int id; };
struct kthread_work { void (*func)(struct kthread_work *work); };
struct kthread_delayed_work { struct kthread_work work; };

struct pump {
	struct kthread_worker worker;
	struct kthread_worker second;
	struct kthread_worker third;
	struct kthread_work fill;
	struct kthread_delayed_work drain;
	struct kthread_delayed_work flush;
	struct mutex lock;
	struct mutex state;
	struct mutex level;
};

static void pump_fill(struct kthread_work *work)
{
	struct pump *pump = container_of(work, struct pump, fill);

	mutex_lock(&pump->lock); // HOLD(one)
	mutex_lock(&pump->state); // FINDING(one): lock-order-inversion
	mutex_unlock(&pump->state);
	mutex_unlock(&pump->lock);
}

static void pump_drain(struct kthread_work *work)
{
	struct pump *pump = container_of(work, struct pump, drain.work);

	mutex_lock(&pump->state); // HOLD(one) HOLD(other)
	mutex_lock(&pump->lock); // FINDING(one): lock-order-inversion
	mutex_unlock(&pump->lock);
	mutex_lock(&pump->level); // FINDING(other): lock-order-inversion
	mutex_unlock(&pump->level);
	mutex_unlock(&pump->state);
}

static void pump_flush(struct kthread_work *work)
{
	struct pump *pump = container_of(work, struct pump, flush.work);

	mutex_lock(&pump->level); // HOLD(other)
	mutex_lock(&pump->state); // FINDING(other): lock-order-inversion
	mutex_unlock(&pump->state);
	mutex_unlock(&pump->level);
}

void pump_start(struct pump *pump)
{
	pump->fill.func = pump_fill;
	pump->drain.work.func = pump_drain;
	pump->flush.work.func = pump_flush;
	kthread_queue_work(&pump->worker, &pump->fill);
	kthread_queue_delayed_work(&pump->second, &pump->drain, 1);
	kthread_mod_delayed_work(&pump->third, &pump->flush, 1);
}
