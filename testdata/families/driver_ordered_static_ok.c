// WHY: a static queue of one thing at a time, by way of a variable.

static struct workqueue_struct *radio_queue;

struct radio {
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
	struct workqueue_struct *made = alloc_ordered_workqueue("radio", 0);

	INIT_WORK(&radio->join, radio_join);
	INIT_WORK(&radio->leave, radio_leave);
	if (!made)
		return -ENOMEM;
	radio_queue = made;
	return 0;
}

void radio_start(struct radio *radio)
{
	queue_work(radio_queue, &radio->join);
	queue_work(radio_queue, &radio->leave);
}

void radio_free(void)
{
	radio_queue = NULL;
}
