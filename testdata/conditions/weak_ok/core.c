// WHY: a weak function is called only where there is no other of its name.

static DEFINE_MUTEX(text_mutex);
static DEFINE_MUTEX(hotplug_lock);

void __weak update_code(int command)
{
	mutex_lock(&hotplug_lock);
	mutex_unlock(&hotplug_lock);
}

void run_update(int command)
{
	mutex_lock(&text_mutex);
	update_code(command);
	mutex_unlock(&text_mutex);
}

void arm(void)
{
	mutex_lock(&hotplug_lock);
	mutex_lock(&text_mutex);
	mutex_unlock(&text_mutex);
	mutex_unlock(&hotplug_lock);
}
