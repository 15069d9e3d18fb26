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

struct table *get_published(void)
{
	struct table *made = smp_load_acquire(&table);

	if (!made) {
		mutex_lock(&table_lock); // FINDING(published): lock-order-inversion
		made = make_table();
		smp_store_release(&table, made);
		mutex_unlock(&table_lock);
	}
	return made;
}

static DEFINE_MUTEX(second_lock);

void second_user(void)
{
	mutex_lock(&second_lock); // HOLD(published) CONFIDENCE(published): medium
	get_published();
	mutex_unlock(&second_lock);
}

void second_other(void)
{
	mutex_lock(&table_lock);
	mutex_lock(&second_lock); // FINDING(published): lock-order-inversion
	mutex_unlock(&second_lock);
	mutex_unlock(&table_lock);
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
