// WHY: the variable was set to another function.

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

void stop_all(int wanted)
{
	void (*stop)(void);

	if (!wanted)
		return;
	stop = takes_nothing;
	mutex_lock(&list_lock);
	stop();
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
