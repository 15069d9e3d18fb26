// WHY: two bits of one word are two locks: letting go of one leaves the other held.
// ORDER: head.state[HEAD_STATE] -> head.state[HEAD_JOURNAL]
// ORDER: head.state[HEAD_STATE] -> journal
// ORDER: journal -> head.state[HEAD_JOURNAL]

enum head_bits {
	HEAD_STATE = 20,
	HEAD_JOURNAL,
};

struct head {
	unsigned long state;
};

static DEFINE_SPINLOCK(journal);

void file(struct head *head)
{
	bit_spin_lock(HEAD_STATE, &head->state);
	bit_spin_lock(HEAD_JOURNAL, &head->state);
	bit_spin_unlock(HEAD_JOURNAL, &head->state);
	spin_lock(&journal); // NO-FINDING: only the other bit is held
	spin_unlock(&journal);
	bit_spin_unlock(HEAD_STATE, &head->state);
}

void unfile(struct head *head)
{
	spin_lock(&journal);
	bit_spin_lock(HEAD_JOURNAL, &head->state);
	bit_spin_unlock(HEAD_JOURNAL, &head->state);
	spin_unlock(&journal);
}
