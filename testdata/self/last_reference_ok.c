// WHY: what is to be put is put once the lock that freeing takes is let go of.
struct state {
	atomic_t refs;
};

static DEFINE_SPINLOCK(table_lock);

static void destroy(struct state *state)
{
	spin_lock(&table_lock);
	spin_unlock(&table_lock);
}

static void put(struct state *state)
{
	if (atomic_dec_and_test(&state->refs))
		destroy(state);
}

void find(struct state *state)
{
	spin_lock(&table_lock);
	spin_unlock(&table_lock);
	put(state);
}
