// WHY: nobody lets go of the spinning lock before sleeping, so the way that seems to lead there is never taken.
// ORDER: journal.barrier -> journal.state_lock
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
		mutex_lock(&j->checkpoint_mutex); // NO-FINDING: nobody sleeps while spinning
		make_space(j);
		mutex_unlock(&j->checkpoint_mutex);
	}
}

static void add_credits(struct journal *j)
{
	if (!j->space)
		wait_for_space(j);
}

static void reserve(struct journal *j)
{
	add_credits(j);
}

static void extend(struct journal *j)
{
	reserve(j);
}

void start(struct journal *j)
{
	mutex_lock(&j->barrier);
	begin(j);
	mutex_unlock(&j->barrier);
}

void begin(struct journal *j)
{
	spin_lock(&j->state_lock);
	extend(j);
	spin_unlock(&j->state_lock);
}

void flush(struct journal *j)
{
	mutex_lock(&j->checkpoint_mutex);
	spin_lock(&j->state_lock);
	spin_unlock(&j->state_lock);
	mutex_lock(&j->barrier);
	mutex_unlock(&j->barrier);
	mutex_unlock(&j->checkpoint_mutex);
}
