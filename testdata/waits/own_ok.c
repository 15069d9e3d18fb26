// WHY: a work item waits for another queue than its own, another for the one that is not itself.

static struct workqueue_struct *pump_wq;
static struct workqueue_struct *other_wq;

struct pump {
	struct work_struct repair;
	struct work_struct fill;
	struct work_struct drain;
};

static void pump_down(struct pump *p)
{
	flush_workqueue(other_wq);
}

static void pump_repair(struct work_struct *work)
{
	struct pump *p = container_of(work, struct pump, repair);

	pump_down(p);
}

static void pump_fill(struct work_struct *work)
{
	struct pump *p = container_of(work, struct pump, fill);

	cancel_work_sync(&p->drain);
}

void pump_init(struct pump *p)
{
	INIT_WORK(&p->repair, pump_repair);
	INIT_WORK(&p->fill, pump_fill);
}

void pump_error(struct pump *p)
{
	queue_work(pump_wq, &p->repair);
	queue_work(pump_wq, &p->fill);
}
