// WHY: the queue is known only in functions that queue what they are given, one of which is given the queue, too; they say it, not a rule.

static struct workqueue_struct *common_wq;

struct card {
	struct mutex lock;
	struct workqueue_struct *wq;
	struct work_struct resync;
	struct delayed_work poll;
};

static void card_queue(struct workqueue_struct *wq, struct work_struct *item)
{
	queue_work(wq, item);
}

static void card_later(struct card *card, struct work_struct *item)
{
	card_queue(card->wq, item);
}

int schedule_delayed_work(struct delayed_work *item, unsigned long delay)
{
	return queue_delayed_work(common_wq, item, delay);
}

void flush_scheduled_work(void)
{
	flush_workqueue(common_wq); // FINDING(poll): wait-while-holding {{flush_workqueue}}
}

static void card_resync(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, resync);

	mutex_lock(&card->lock); // FINDING(drain): wait-while-holding
	mutex_unlock(&card->lock);
}

static void card_poll(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, poll.work);

	mutex_lock(&card->lock); // FINDING(poll): wait-while-holding
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
	mutex_lock(&card->lock); // HOLD(drain)
	flush_workqueue(card->wq); // FINDING(drain): wait-while-holding {{flush_workqueue}}
	mutex_unlock(&card->lock);
}

void card_reset(struct card *card)
{
	mutex_lock(&card->lock); // HOLD(poll)
	flush_scheduled_work();
	mutex_unlock(&card->lock);
}
