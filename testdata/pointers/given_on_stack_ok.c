// WHY: another caller's structure has the function that takes the lock.

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

struct walk_control {
	void *arg;
	void (*one)(void *arg);
	void (*done)(void);
};

static void one(void *arg)
{
}

static void walk(struct walk_control *control)
{
	control->one(control->arg);
	if (control->done)
		control->done();
}

void without_lock(void)
{
	struct walk_control control = {
		.one = one,
		.done = takes,
	};

	walk(&control);
}

void with_lock(void)
{
	struct walk_control control = {
		.one = one,
		.done = takes_nothing,
	};

	mutex_lock(&list_lock);
	walk(&control);
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
