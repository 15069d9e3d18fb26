// WHY: the flag that the way to the second lock needs is not passed, three calls above.

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);

static void slow(void)
{
	mutex_lock(&inner);
	mutex_unlock(&inner);
}

static void maybe_slow(bool can_wait)
{
	if (can_wait)
		slow();
}

static void queue(void *head)
{
	maybe_slow(!head);
}

void forth(void *head)
{
	mutex_lock(&outer);
	if (head)
		queue(head); // NO-FINDING: with a head it never waits
	mutex_unlock(&outer);
}

void back(void)
{
	mutex_lock(&inner);
	mutex_lock(&outer);
	mutex_unlock(&outer);
	mutex_unlock(&inner);
}
