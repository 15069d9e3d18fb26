// WHY: a structure on the stack, handed down by its address, has the function that is called.

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
		control->done();	// CALL(1)
}

void without_lock(void)
{
	struct walk_control control = {
		.one = one,
		.done = takes_nothing,
	};

	walk(&control);
}

void with_lock(void)
{
	struct walk_control control = {
		.one = one,
		.done = takes,
	};

	mutex_lock(&list_lock);	// HOLD(1)
	walk(&control);	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
