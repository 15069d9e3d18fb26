// WHY: who has failed and does not end his share of a per-CPU rw semaphore has it still: a function two calls down ends it for others only.

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
	return error;
}

void transaction_end(struct transaction *tp)
{
	transaction_cancel(tp);
}

int update(struct mount *mount, struct transaction *tp)
{
	if (transaction_begin(mount, tp) == 0) // HOLD(again)
		return 0;
	return transaction_begin(mount, tp); // FINDING(again): self-deadlock CONFIDENCE(again): high QUEUED-WRITER(again)
}
