// WHY: the work item is flushed once the mutex that its function takes is let go of.

struct hub {
	struct mutex lock;
	struct work_struct scan;
	int ports;
};

static void hub_scan(struct work_struct *work)
{
	struct hub *hub = container_of(work, struct hub, scan);

	mutex_lock(&hub->lock);
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
	mutex_lock(&hub->lock);
	hub->ports = 0;
	mutex_unlock(&hub->lock);
	cancel_work_sync(&hub->scan);
}
