// WHY: where other code keeps the order, the two can deadlock: that is told, and no second finding.

static DEFINE_MUTEX(tracepoint_module_list_mutex);
static DEFINE_MUTEX(tracepoints_mutex);

void stated(void)
{
	mutex_lock(&tracepoint_module_list_mutex); // HOLD(cycle)
	mutex_lock(&tracepoints_mutex); // FINDING(cycle): lock-order-inversion
	mutex_unlock(&tracepoints_mutex);
	mutex_unlock(&tracepoint_module_list_mutex);
}

void against(void)
{
	mutex_lock(&tracepoints_mutex); // HOLD(cycle)
	mutex_lock(&tracepoint_module_list_mutex); // FINDING(cycle): lock-order-inversion
	mutex_unlock(&tracepoint_module_list_mutex);
	mutex_unlock(&tracepoints_mutex);
}
