// WHY: only one of two items on one queue waits for the other.

struct card {
	struct work_struct disable;
	struct work_struct recover;
};

static void card_disable(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, disable);

	cancel_work_sync(&card->recover);
}

static void card_recover(struct work_struct *work)
{
	struct card *card = container_of(work, struct card, recover);

	restart(card);
}

void card_init(struct card *card)
{
	INIT_WORK(&card->disable, card_disable);
	INIT_WORK(&card->recover, card_recover);
}

void card_fail(struct card *card)
{
	queue_work(system_wq, &card->disable);
	queue_work(system_wq, &card->recover);
}
