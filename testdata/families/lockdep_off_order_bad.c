// WHY: behind lockdep_on() an order counts again.
static DEFINE_MUTEX(table_mutex);
static DEFINE_MUTEX(memory_mutex);

void report(void)
{
	lockdep_off();
	mutex_lock(&table_mutex);
	mutex_unlock(&table_mutex);
	lockdep_on();
	mutex_lock(&table_mutex); // HOLD(order)
	mutex_lock(&memory_mutex); // FINDING(order): lock-order-inversion
	mutex_unlock(&memory_mutex);
	mutex_unlock(&table_mutex);
}

void plug(void)
{
	mutex_lock(&memory_mutex); // HOLD(order)
	mutex_lock(&table_mutex); // FINDING(order): lock-order-inversion
	mutex_unlock(&table_mutex);
	mutex_unlock(&memory_mutex);
}
