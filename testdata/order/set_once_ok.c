// WHY: nobody else takes the second lock first, whether it is set once or not.

static struct table *table;
static DEFINE_MUTEX(table_lock);
static DEFINE_MUTEX(user_lock);

struct table *get(void)
{
	if (!table) {
		mutex_lock(&table_lock);
		if (!table)
			table = make_table();
		mutex_unlock(&table_lock);
	}
	return table;
}

void user(void)
{
	mutex_lock(&user_lock);
	get();
	mutex_unlock(&user_lock);
}
