// WHY: the function that waits takes a lock itself too, as its definition says; what a delayed work consists of is no concern.
// ORDER: outer -> item.work
// ORDER: outer -> pool
// ORDER: outer -> item.dwork

struct item {
	struct work_struct work;
	struct delayed_work dwork;
};

static DEFINE_MUTEX(outer);
static DEFINE_RAW_SPINLOCK(pool);
static DEFINE_RAW_SPINLOCK(timers);

bool flush_work(struct work_struct *work)
{
	raw_spin_lock(&pool);
	raw_spin_unlock(&pool);
	return true;
}

bool flush_delayed_work(struct delayed_work *dwork)
{
	raw_spin_lock(&timers);
	raw_spin_unlock(&timers);
	return flush_work(&dwork->work);
}

void stop(struct item *item)
{
	mutex_lock(&outer);
	flush_work(&item->work);
	flush_delayed_work(&item->dwork);
	mutex_unlock(&outer);
}
