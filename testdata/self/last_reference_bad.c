// WHY: the last reference may be dropped under the static lock that freeing takes; who does so is not believed to drop the last one.
struct state {
	atomic_t refs;
};

static DEFINE_SPINLOCK(table_lock);
static DEFINE_SPINLOCK(garbage_lock);

static void destroy(struct state *state)
{
	spin_lock(&table_lock); // FINDING(self): self-deadlock
	spin_unlock(&table_lock);
	spin_lock(&garbage_lock);
	spin_unlock(&garbage_lock);
}

static void put(struct state *state)
{
	if (atomic_dec_and_test(&state->refs))
		destroy(state); // CALL(self)
}

void find(struct state *state)
{
	spin_lock(&table_lock); // HOLD(self) CONFIDENCE(self): low
	put(state); // CALL(self)
	spin_unlock(&table_lock);
}

void collect(struct state *state)
{
	spin_lock(&garbage_lock); // NO-FINDING: who comes to take garbage_lock would have waited for himself before
	spin_lock(&table_lock);
	spin_unlock(&table_lock);
	spin_unlock(&garbage_lock);
}
