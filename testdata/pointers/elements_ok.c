// WHY: the array has other functions; the one that takes the lock is in an array that nobody calls.

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void takes(void)
{
	mutex_lock(&state_lock);
	mutex_unlock(&state_lock);
}

static void takes_nothing(void)
{
}

typedef void (*stop_t)(void);

static void stop_each(int count, stop_t *stops)
{
	int i;

	for (i = 0; i < count; i++)
		stops[i]();
}

static stop_t unused[] = { takes };

void stop_all(void)
{
	stop_t stops[] = { takes_nothing, takes_nothing };

	mutex_lock(&list_lock);
	stop_each(2, stops);
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
