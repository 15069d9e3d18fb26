// WHY: who has a share of a per-CPU rw semaphore ends it as he drops a reference: by a function two calls down, on a condition, that reaches it by the object that remembers it.

struct mount {
	struct percpu_rw_semaphore writers;
};

struct transaction {
	struct mount *mount;
	int keeps;
};

static DEFINE_MUTEX(log_lock);

int reserve(struct transaction *tp);

static void transaction_free(struct transaction *tp)
{
	if (!tp->keeps)
		percpu_up_read(&tp->mount->writers);
}

static void transaction_cancel(struct transaction *tp)
{
	transaction_free(tp);
}

int transaction_begin(struct mount *mount, struct transaction *tp)
{
	int error;

	percpu_down_read(&mount->writers);
	tp->mount = mount;
	error = reserve(tp);
	if (error)
		transaction_cancel(tp);
	return error;
}

int update(struct mount *mount, struct transaction *tp)
{
	if (transaction_begin(mount, tp) == 0)
		return 0;
	return transaction_begin(mount, tp); // NO-FINDING: the first has failed, and ended
}
