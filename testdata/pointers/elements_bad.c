// WHY: functions are handed down in an array on the stack, and called by their index.

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void takes(void)
{
	mutex_lock(&state_lock);	// FINDING(1): lock-order-inversion
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
		stops[i]();	// CALL(1)
}

static stop_t unused[] = { takes };

void stop_all(void)
{
	stop_t stops[] = { takes_nothing, takes };

	mutex_lock(&list_lock);	// HOLD(1)
	stop_each(2, stops);	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
