// WHY: the flag that the way to the second lock needs is passed, three calls above.

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);

static void slow(void)
{
	mutex_lock(&inner); // FINDING(order): lock-order-inversion
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

void forth(void)
{
	mutex_lock(&outer); // HOLD(order)
	queue(NULL);
	mutex_unlock(&outer);
}

void back(void)
{
	mutex_lock(&inner);
	mutex_lock(&outer); // FINDING(order): lock-order-inversion
	mutex_unlock(&outer);
	mutex_unlock(&inner);
}
