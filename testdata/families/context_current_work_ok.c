// WHY: a work item that asks whether another one runs than itself waits for itself neither there nor
// below, and others wait for it.

struct modem {
	struct work_struct del;
	struct work_struct reset;
};

static struct delayed_work modem_poll;

static void modem_del(struct modem *m)
{
	if (current_work() != &m->del)
		cancel_work_sync(&m->del); // NO-FINDING: another one runs
}

static void modem_del_work(struct work_struct *work)
{
	struct modem *m = container_of(work, struct modem, del);

	modem_del(m);
}

static void modem_drain(struct modem *m)
{
	cancel_work_sync(&m->reset); // NO-FINDING: called where another one runs
}

static void modem_reset_work(struct work_struct *work)
{
	struct modem *m = container_of(work, struct modem, reset);

	if (&m->reset == current_work())
		return;
	modem_drain(m);
}

static void modem_poll_work(struct work_struct *work)
{
	if (current_work() == &modem_poll.work)
		return;
	cancel_delayed_work_sync(&modem_poll); // NO-FINDING: another one runs
}

void modem_init(struct modem *m)
{
	INIT_WORK(&m->del, modem_del_work);
	INIT_WORK(&m->reset, modem_reset_work);
	INIT_DELAYED_WORK(&modem_poll, modem_poll_work);
}

void modem_remove(struct modem *m)
{
	modem_del(m);
}
