// WHY: a function that looks up another pointer may find none, for which what is open is left so.

struct note { int id; };
struct note *lookup(int n);

static struct note *note_get(int n)
{
	struct note *note;

	rcu_read_lock();
	note = lookup(n);
	if (!note) {
		rcu_read_unlock();
		return NULL;
	}
	return note;
}

static void note_put(struct note *note)
{
	if (!note)
		return;
	rcu_read_unlock();
}

static struct note *note_next(struct note *curr)
{
	void *next = curr;

	nnote = lookup(curr->id);
	return next;
}

void split(int n, int count)
{
	struct note *note = note_get(n); // HOLD(leak)
	int i;

	if (!note)
		return;
	for (i = 0; i < count; i++) {
		note->id = i;
		note = note_next(note);
	}
	note_put(note);
} // FINDING(leak): unbalanced-lock
