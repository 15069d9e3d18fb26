// WHY: a third lock keeps apart the two ways that lockdep saw; of the same two locks another way, which it did not see, takes no such lock.

static DEFINE_MUTEX(hotplug_mutex);
static DEFINE_MUTEX(shelf_mutex);
static DEFINE_MUTEX(label_mutex);

static void shelf_relabel(void)
{
	mutex_lock(&label_mutex); // FINDING(shelf): lock-order-inversion {{label_mutex}}
	mutex_unlock(&label_mutex);
}

void shelf_remove(void)
{
	mutex_lock(&hotplug_mutex);
	mutex_lock(&shelf_mutex); // HOLD(shelf)
	shelf_relabel();
	mutex_unlock(&shelf_mutex);
	mutex_unlock(&hotplug_mutex);
}

static void shelf_lookup(void)
{
	mutex_lock(&shelf_mutex); // FINDING(shelf): lock-order-inversion {{shelf_mutex}}
	mutex_unlock(&shelf_mutex);
}

static void label_update(void)
{
	mutex_lock(&label_mutex);
	shelf_lookup();
	mutex_unlock(&label_mutex);
}

void label_store(void)
{
	mutex_lock(&hotplug_mutex);
	label_update();
	mutex_unlock(&hotplug_mutex);
}

void label_show(void)
{
	mutex_lock(&label_mutex); // HOLD(shelf)
	shelf_lookup();
	mutex_unlock(&label_mutex);
}
