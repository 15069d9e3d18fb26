// WHY: one of two work items is put on the queue, through one variable. Who flushes the queue waits for either.
// ORDER: device.lock -> device.queue
// ORDER: device.queue -> device.own_work
// ORDER: device.queue -> device.root_work
// ORDER: device.queue -> device.lock
// ORDER: device.root_work -> device.lock

struct device {
	struct mutex lock;
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

	mutex_lock(&d->lock); // FINDING(flush): wait-while-holding
	mutex_unlock(&d->lock);
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
	mutex_lock(&d->lock); // HOLD(flush)
	flush_workqueue(d->queue); // FINDING(flush): wait-while-holding
	mutex_unlock(&d->lock);
}
