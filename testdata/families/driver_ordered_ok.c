// WHY: the two items are queued on the one queue only, which does one thing at a time: neither waits for the other while that runs.

struct radio {
	struct workqueue_struct *queue;
	struct work_struct join;
	struct work_struct leave;
	struct mutex lock;
	struct mutex state;
};

static void radio_join(struct work_struct *work)
{
	struct radio *radio = container_of(work, struct radio, join);

	mutex_lock(&radio->lock);
	mutex_lock(&radio->state); // EXCUSED(abba): gate-lock
	mutex_unlock(&radio->state);
	mutex_unlock(&radio->lock);
}

static void radio_leave(struct work_struct *work)
{
	struct radio *radio = container_of(work, struct radio, leave);

	mutex_lock(&radio->state);
	mutex_lock(&radio->lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&radio->lock);
	mutex_unlock(&radio->state);
}

int radio_make(struct radio *radio)
{
	INIT_WORK(&radio->join, radio_join);
	INIT_WORK(&radio->leave, radio_leave);
	radio->queue = create_singlethread_workqueue("radio");
	return radio->queue ? 0 : -ENOMEM;
}

void radio_start(struct radio *radio)
{
	queue_work(radio->queue, &radio->join);
	queue_work(radio->queue, &radio->leave);
}

void radio_free(struct radio *radio)
{
	radio->queue = NULL;
}
