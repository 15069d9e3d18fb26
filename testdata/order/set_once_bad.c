// WHY: what runs once, to set what was not set yet, seldom meets the other order, and is believed less.

static struct table *table;
static DEFINE_MUTEX(table_lock);
static DEFINE_MUTEX(user_lock);

struct table *get(void)
{
	if (!table) {
		mutex_lock(&table_lock); // FINDING(order): lock-order-inversion
		if (!table)
			table = make_table();
		mutex_unlock(&table_lock);
	}
	return table;
}

void user(void)
{
	mutex_lock(&user_lock); // HOLD(order) CONFIDENCE(order): medium
	get();
	mutex_unlock(&user_lock);
}

void other(void)
{
	mutex_lock(&table_lock);
	mutex_lock(&user_lock); // FINDING(order): lock-order-inversion
	mutex_unlock(&user_lock);
	mutex_unlock(&table_lock);
}
