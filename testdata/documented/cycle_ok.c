// WHY: a third lock keeps the two apart, so the order does not matter there either.

static DEFINE_MUTEX(event_mutex);
static DEFINE_MUTEX(tracepoint_module_list_mutex);
static DEFINE_MUTEX(tracepoints_mutex);

void stated(void)
{
	mutex_lock(&event_mutex);
	mutex_lock(&tracepoint_module_list_mutex);
	mutex_lock(&tracepoints_mutex); // EXCUSED(cycle): gate-lock
	mutex_unlock(&tracepoints_mutex);
	mutex_unlock(&tracepoint_module_list_mutex);
	mutex_unlock(&event_mutex);
}

void against(void)
{
	mutex_lock(&event_mutex);
	mutex_lock(&tracepoints_mutex);
	mutex_lock(&tracepoint_module_list_mutex); // EXCUSED(cycle): gate-lock EXCUSED(order): gate-lock
	mutex_unlock(&tracepoint_module_list_mutex);
	mutex_unlock(&tracepoints_mutex);
	mutex_unlock(&event_mutex);
}
