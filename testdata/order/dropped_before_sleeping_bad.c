// WHY: who is called under a spinning lock lets go of it before it sleeps, two calls below. What is held further up is held there.
// ORDER: journal.barrier -> journal.state_lock
// ORDER: journal.barrier -> journal.checkpoint_mutex
// ORDER: journal.checkpoint_mutex -> journal.barrier
// ORDER: journal.checkpoint_mutex -> journal.state_lock

struct journal {
	spinlock_t state_lock;
	struct mutex checkpoint_mutex;
	struct mutex barrier;
	int space;
};

static void wait_for_space(struct journal *j)
{
	while (!j->space) {
		spin_unlock(&j->state_lock);
		mutex_lock(&j->checkpoint_mutex); // FINDING(abba): lock-order-inversion
		make_space(j);
		mutex_unlock(&j->checkpoint_mutex);
		spin_lock(&j->state_lock);
	}
}

static void add_credits(struct journal *j)
{
	if (!j->space)
		wait_for_space(j); // CALL(abba)
}

void start(struct journal *j)
{
	mutex_lock(&j->barrier); // HOLD(abba)
	begin(j); // CALL(abba)
	mutex_unlock(&j->barrier);
}

void begin(struct journal *j)
{
	spin_lock(&j->state_lock);
	add_credits(j); // CALL(abba)
	spin_unlock(&j->state_lock);
}

void flush(struct journal *j)
{
	mutex_lock(&j->checkpoint_mutex); // HOLD(abba)
	spin_lock(&j->state_lock);
	spin_unlock(&j->state_lock);
	mutex_lock(&j->barrier); // FINDING(abba): lock-order-inversion
	mutex_unlock(&j->barrier);
	mutex_unlock(&j->checkpoint_mutex);
}
