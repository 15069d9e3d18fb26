// WHY: the table that a caller names is the one that is called through, two calls further down.

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

struct walk_ops {
	void (*entry)(void);
};

struct walk {
	const struct walk_ops *ops;
	int depth;
};

static const struct walk_ops first_ops = { .entry = takes };
static const struct walk_ops second_ops = { .entry = takes_nothing };

static void walk_range(struct walk *walk)
{
	const struct walk_ops *ops = walk->ops;

	if (ops->entry)
		ops->entry();	// CALL(1)
}

static void walk_all(const struct walk_ops *ops)
{
	struct walk walk = {
		.ops = ops,
		.depth = 1,
	};

	walk_range(&walk);	// CALL(1)
}

void without_lock(void)
{
	walk_all(&second_ops);
}

void with_lock(void)
{
	mutex_lock(&list_lock);	// HOLD(1)
	walk_all(&first_ops);	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
