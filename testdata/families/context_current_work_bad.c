// WHY: a work item asks whether another one runs than a second, or whether it runs itself, and waits for itself all the same.

struct modem {
	struct work_struct del;
	struct work_struct reset;
};

static struct delayed_work modem_poll;

static void modem_del(struct modem *m)
{
	if (current_work() != &m->reset)
		cancel_work_sync(&m->del); // FINDING(other): wait-while-holding {{waits for modem.del to be done}}
}

static void modem_del_work(struct work_struct *work)
{
	struct modem *m = container_of(work, struct modem, del);

	modem_del(m);
}

static void modem_poll_work(struct work_struct *work)
{
	if (current_work() == &modem_poll.work)
		cancel_delayed_work_sync(&modem_poll); // FINDING(itself): wait-while-holding {{waits for modem_poll to be done}}
}

void modem_init(struct modem *m)
{
	INIT_WORK(&m->del, modem_del_work); // HOLD(other)
	INIT_DELAYED_WORK(&modem_poll, modem_poll_work); // HOLD(itself)
}
