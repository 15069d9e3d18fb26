// WHY: two users of the lockspace both only keep recovery out, not each other.

struct space {
	struct rw_semaphore in_recovery;
	struct mutex names;
	struct mutex waiters;
};

void cancel(struct space *ls)
{
	down_read(&ls->in_recovery);
	mutex_lock(&ls->waiters); // HOLD(abba)
	mutex_lock(&ls->names); // FINDING(abba): lock-order-inversion
	mutex_unlock(&ls->names);
	mutex_unlock(&ls->waiters);
	up_read(&ls->in_recovery);
}

void request(struct space *ls)
{
	down_read(&ls->in_recovery);
	mutex_lock(&ls->names); // HOLD(abba)
	mutex_lock(&ls->waiters); // FINDING(abba): lock-order-inversion
	mutex_unlock(&ls->waiters);
	mutex_unlock(&ls->names);
	up_read(&ls->in_recovery);
}
