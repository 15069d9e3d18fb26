// WHY: a worker is one thread: its items run one behind the other.

struct kthread_worker { int id; };
struct kthread_work { void (*func)(struct kthread_work *work); };
struct kthread_delayed_work { struct kthread_work work; };

struct pump {
	struct kthread_worker worker;
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

	mutex_lock(&pump->lock);
	mutex_lock(&pump->state); // EXCUSED(one): gate-lock
	mutex_unlock(&pump->state);
	mutex_unlock(&pump->lock);
}

static void pump_drain(struct kthread_work *work)
{
	struct pump *pump = container_of(work, struct pump, drain.work);

	mutex_lock(&pump->state);
	mutex_lock(&pump->lock); // EXCUSED(one): gate-lock
	mutex_unlock(&pump->lock);
	mutex_lock(&pump->level); // EXCUSED(other): gate-lock
	mutex_unlock(&pump->level);
	mutex_unlock(&pump->state);
}

static void pump_flush(struct kthread_work *work)
{
	struct pump *pump = container_of(work, struct pump, flush.work);

	mutex_lock(&pump->level);
	mutex_lock(&pump->state); // EXCUSED(other): gate-lock
	mutex_unlock(&pump->state);
	mutex_unlock(&pump->level);
}

void pump_start(struct pump *pump)
{
	pump->fill.func = pump_fill;
	pump->drain.work.func = pump_drain;
	pump->flush.work.func = pump_flush;
	kthread_queue_work(&pump->worker, &pump->fill);
	kthread_queue_delayed_work(&pump->worker, &pump->drain, 1);
	kthread_mod_delayed_work(&pump->worker, &pump->flush, 1);
}
