// WHY: a variable whose value a callee was given is what it was before.

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

int count_words(const char *text, int count);

int f(const char *text)
{
	int count = 0;

	mutex_lock(&a);
	count_words(text, count);
	if (count) {
		mutex_lock(&b);
		mutex_unlock(&b);
	}
	mutex_unlock(&a);
	return count;
}

void g(void)
{
	mutex_lock(&b);
	mutex_lock(&a);
	mutex_unlock(&a);
	mutex_unlock(&b);
}
