// WHY: a tasklet that does not sleep is not interrupted by another softirq.

struct host {
	spinlock_t lock;
	struct tasklet_struct done;
};

static void finish(struct tasklet_struct *tasklet)
{
	struct host *host = container_of(tasklet, struct host, done);

	spin_lock(&host->lock);
	spin_unlock(&host->lock);
}

void host_init(struct host *host)
{
	host->done.callback = finish;
}
