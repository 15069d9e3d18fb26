// WHY: a work item waits for the queue that it runs on, another for itself.

static struct workqueue_struct *pump_wq;

struct pump {
	struct work_struct repair;
	struct work_struct fill;
};

static void pump_down(struct pump *p)
{
	flush_workqueue(pump_wq); // FINDING(queue): wait-while-holding {{does what is queued on pump_wq and waits for pump_wq to run empty}}
}

static void pump_repair(struct work_struct *work)
{
	struct pump *p = container_of(work, struct pump, repair);

	pump_down(p); // CALL(queue)
}

static void pump_fill(struct work_struct *work)
{
	struct pump *p = container_of(work, struct pump, fill);

	cancel_work_sync(&p->fill); // FINDING(item): wait-while-holding {{waits for pump.fill to be done}} CONFIDENCE(item): high
}

void pump_init(struct pump *p)
{
	INIT_WORK(&p->repair, pump_repair); // HOLD(queue) CALL(queue) EXCUSED(pair): gate-lock
	INIT_WORK(&p->fill, pump_fill); // HOLD(item) CALL(item)
}

void pump_error(struct pump *p)
{
	queue_work(pump_wq, &p->repair);
	queue_work(pump_wq, &p->fill);
}
