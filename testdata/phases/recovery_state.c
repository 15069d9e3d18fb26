// WHY: recovery is a state that the lockspace is in, and no lock: that its users are not there then is not seen.
// SOURCE: a rejected report on dlm: recovery and the users of a lockspace never overlap

struct space {
	int recovering;
	struct mutex names;
	struct mutex waiters;
};

void recover(struct space *ls)
{
	if (!ls->recovering)
		return;
	mutex_lock(&ls->waiters);
	mutex_lock(&ls->names); // FALSE-POSITIVE(abba): lock-order-inversion -- the state is an assumption of both, held by no lock
	mutex_unlock(&ls->names);
	mutex_unlock(&ls->waiters);
}

void request(struct space *ls)
{
	if (ls->recovering)
		return;
	mutex_lock(&ls->names);
	mutex_lock(&ls->waiters); // FALSE-POSITIVE(abba): lock-order-inversion -- likewise
	mutex_unlock(&ls->waiters);
	mutex_unlock(&ls->names);
}
