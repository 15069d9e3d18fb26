// WHY: what is queued on the softirqs' own queue runs in a softirq, which no timer's function interrupts.

struct workqueue_struct;
extern struct workqueue_struct *system_bh_wq;

struct host {
	spinlock_t lock;
	struct work_struct card_work;
	struct timer_list ignore;
};

static void card_changed(struct work_struct *work)
{
	struct host *host = container_of(work, struct host, card_work);

	spin_lock(&host->lock); // NO-FINDING: no softirq comes here
	spin_unlock(&host->lock);
}

static void ignore_no_more(struct timer_list *timer)
{
	struct host *host = container_of(timer, struct host, ignore);

	spin_lock(&host->lock);
	spin_unlock(&host->lock);
}

void card_interrupt(struct host *host)
{
	queue_work(system_bh_wq, &host->card_work);
}

void host_init(struct host *host)
{
	host->card_work.func = card_changed;
	host->ignore.function = ignore_no_more;
}
