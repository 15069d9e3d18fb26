// WHY: a function that moves a pointer returns a good one, and so what is closed behind it is closed every time.

struct note { int id; };
static unsigned long note_size;
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

	next += note_size;
	return next;
}

void split(int n, int count)
{
	struct note *note = note_get(n);
	int i;

	if (!note)
		return;
	for (i = 0; i < count; i++) {
		note->id = i;
		note = note_next(note);
	}
	note_put(note);
}
