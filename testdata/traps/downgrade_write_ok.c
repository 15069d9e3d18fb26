// WHY: what downgrade_write() leaves is let go of by up_read().
static DECLARE_RWSEM(table_rwsem);
static DEFINE_MUTEX(log_mutex);

void rewrite_table(void)
{
	down_write(&table_rwsem);
	downgrade_write(&table_rwsem);
	up_read(&table_rwsem);
	mutex_lock(&log_mutex);
	mutex_unlock(&log_mutex);
}

void replay_log(void)
{
	mutex_lock(&log_mutex);
	down_write(&table_rwsem);
	up_write(&table_rwsem);
	mutex_unlock(&log_mutex);
}
