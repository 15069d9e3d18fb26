// WHY: a variable whose address a callee was given need not be what it was before.

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

int count_words(const char *text, int *count);

int f(const char *text)
{
	int count = 0;

	mutex_lock(&a);	// HOLD(1)
	count_words(text, &count);
	if (count) {
		mutex_lock(&b);	// FINDING(1): lock-order-inversion
		mutex_unlock(&b);
	}
	mutex_unlock(&a);
	return count;
}

void g(void)
{
	mutex_lock(&b);	// HOLD(1)
	mutex_lock(&a);	// FINDING(1): lock-order-inversion
	mutex_unlock(&a);
	mutex_unlock(&b);
}
