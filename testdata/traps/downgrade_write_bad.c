// WHY: downgrade_write() lets readers in, but what it leaves is still a hold.
static DECLARE_RWSEM(table_rwsem);
static DEFINE_MUTEX(log_mutex);

void rewrite_table(void)
{
	down_write(&table_rwsem); // HOLD(order)
	downgrade_write(&table_rwsem);
	mutex_lock(&log_mutex); // FINDING(order): lock-order-inversion
	mutex_unlock(&log_mutex);
	up_read(&table_rwsem);
}

void replay_log(void)
{
	mutex_lock(&log_mutex); // HOLD(order)
	down_write(&table_rwsem); // FINDING(order): lock-order-inversion
	up_write(&table_rwsem);
	mutex_unlock(&log_mutex);
}
