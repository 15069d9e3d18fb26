// WHY: a work item is flushed under the mutex that its function takes.

struct hub {
	struct mutex lock;
	struct work_struct scan;
	int ports;
};

static void hub_scan(struct work_struct *work)
{
	struct hub *hub = container_of(work, struct hub, scan);

	mutex_lock(&hub->lock); // FINDING(flush): wait-while-holding {{waits for hub.scan to be done}}
	hub->ports++;
	mutex_unlock(&hub->lock);
}

void hub_probe(struct hub *hub)
{
	mutex_init(&hub->lock);
	INIT_WORK(&hub->scan, hub_scan);
}

void hub_remove(struct hub *hub)
{
	mutex_lock(&hub->lock); // HOLD(flush)
	cancel_work_sync(&hub->scan); // FINDING(flush): wait-while-holding
	mutex_unlock(&hub->lock);
}
