// WHY: a tasklet that sleeps is wrong, but is no task that a softirq could interrupt.

struct host {
	spinlock_t lock;
	struct tasklet_struct done;
	int irq;
};

static void finish(struct tasklet_struct *tasklet)
{
	struct host *host = container_of(tasklet, struct host, done);

	might_sleep(); // FINDING(sleep): sleep-in-atomic
	spin_lock(&host->lock);
	spin_unlock(&host->lock);
}

void host_init(struct host *host)
{
	host->done.callback = finish;
}
