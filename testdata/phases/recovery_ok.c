// WHY: who recovers the lockspace keeps all others out of it meanwhile.
// SOURCE: a rejected report on dlm: recovery and the users of a lockspace never overlap

struct space {
	struct rw_semaphore in_recovery;
	struct mutex names;
	struct mutex waiters;
};

void recover(struct space *ls)
{
	down_write(&ls->in_recovery);
	mutex_lock(&ls->waiters);
	mutex_lock(&ls->names); // EXCUSED(abba): gate-lock
	mutex_unlock(&ls->names);
	mutex_unlock(&ls->waiters);
	up_write(&ls->in_recovery);
}

void request(struct space *ls)
{
	down_read(&ls->in_recovery);
	mutex_lock(&ls->names);
	mutex_lock(&ls->waiters); // EXCUSED(abba): gate-lock
	mutex_unlock(&ls->waiters);
	mutex_unlock(&ls->names);
	up_read(&ls->in_recovery);
}
