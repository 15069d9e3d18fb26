// WHY: the functions that queue what they are given put it on other queues than those that are emptied under the mutex.

static struct workqueue_struct *common_wq;
static struct workqueue_struct *slow_wq;

struct card {
	struct mutex lock;
	struct workqueue_struct *wq;
	struct workqueue_struct *slow;
	struct work_struct resync;
	struct delayed_work poll;
};

static void card_queue(struct workqueue_struct *wq, struct work_struct *item)
{
	queue_work(wq, item);
}

static void card_later(struct card *card, struct work_struct *item)
{
	card_queue(card->slow, item);
}

int schedule_delayed_work(struct delayed_work *item, unsigned long delay)
{
	return queue_delayed_work(slow_wq, item, delay);
}

void flush_scheduled_work(void)
{
	flush_workqueue(common_wq);
}

static void card_resync(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, resync);

	mutex_lock(&card->lock);
	mutex_unlock(&card->lock);
}

static void card_poll(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, poll.work);

	mutex_lock(&card->lock);
	mutex_unlock(&card->lock);
}

void card_start(struct card *card)
{
	INIT_WORK(&card->resync, card_resync);
	INIT_DELAYED_WORK(&card->poll, card_poll);
	card_later(card, &card->resync);
	schedule_delayed_work(&card->poll, 10);
}

void card_stop(struct card *card)
{
	mutex_lock(&card->lock);
	flush_workqueue(card->wq);
	mutex_unlock(&card->lock);
}

void card_reset(struct card *card)
{
	mutex_lock(&card->lock);
	flush_scheduled_work();
	mutex_unlock(&card->lock);
}
