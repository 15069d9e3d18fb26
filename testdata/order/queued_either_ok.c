// WHY: neither of the two work items that may be put on the queue through one variable takes the lock under which it is flushed.
// ORDER: device.lock -> device.queue
// ORDER: device.queue -> device.own_work
// ORDER: device.queue -> device.root_work
// ORDER: device.queue -> device.other
// ORDER: device.root_work -> device.other

struct device {
	struct mutex lock;
	struct mutex other;
	struct workqueue_struct *queue;
	struct work_struct own_work;
	struct work_struct root_work;
};

static void own(struct work_struct *work)
{
}

static void root(struct work_struct *work)
{
	struct device *d = container_of(work, struct device, root_work);

	mutex_lock(&d->other);
	mutex_unlock(&d->other);
}

void probe(struct device *d)
{
	d->own_work.func = own;
	d->root_work.func = root;
}

void submit(struct device *d, int css)
{
	struct work_struct *work;

	if (css)
		work = &d->own_work;
	else
		work = &d->root_work;
	queue_work(d->queue, work);
}

void stop(struct device *d)
{
	mutex_lock(&d->lock);
	flush_workqueue(d->queue);
	mutex_unlock(&d->lock);
}
