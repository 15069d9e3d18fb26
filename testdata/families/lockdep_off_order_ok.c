// WHY: what is asked for between lockdep_off() and lockdep_on() is in no order, in a function called there neither.
// ORDER: memory_mutex -> table_mutex
static DEFINE_MUTEX(table_mutex);
static DEFINE_MUTEX(memory_mutex);

static void take_memory(void)
{
	mutex_lock(&memory_mutex);
	mutex_unlock(&memory_mutex);
}

void report(void)
{
	mutex_lock(&table_mutex);
	lockdep_off();
	take_memory();
	mutex_lock(&memory_mutex);
	mutex_unlock(&memory_mutex);
	lockdep_on();
	mutex_unlock(&table_mutex);
}

void plug(void)
{
	mutex_lock(&memory_mutex);
	mutex_lock(&table_mutex);
	mutex_unlock(&table_mutex);
	mutex_unlock(&memory_mutex);
}
