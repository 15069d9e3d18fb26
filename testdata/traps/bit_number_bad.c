// WHY: two bits of one word are two locks, taken in opposite orders.
// ORDER: head.state[HEAD_STATE] -> head.state[HEAD_JOURNAL]
// ORDER: head.state[HEAD_JOURNAL] -> head.state[HEAD_STATE]

enum head_bits {
	HEAD_STATE = 20,
	HEAD_JOURNAL,
};

struct head {
	unsigned long state;
};

void file(struct head *head)
{
	bit_spin_lock(HEAD_STATE, &head->state); // HOLD(abba)
	bit_spin_lock(HEAD_JOURNAL, &head->state); // FINDING(abba): lock-order-inversion {{HEAD_JOURNAL}}
	bit_spin_unlock(HEAD_JOURNAL, &head->state);
	bit_spin_unlock(HEAD_STATE, &head->state);
}

void unfile(struct head *head)
{
	bit_spin_lock(HEAD_JOURNAL, &head->state); // HOLD(abba)
	bit_spin_lock(HEAD_STATE, &head->state); // FINDING(abba): lock-order-inversion {{HEAD_STATE}}
	bit_spin_unlock(HEAD_STATE, &head->state);
	bit_spin_unlock(HEAD_JOURNAL, &head->state);
}
