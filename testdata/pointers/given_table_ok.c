// WHY: two callers name a table each; the one with the lock held names the table whose function takes nothing.

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
		ops->entry();
}

static void walk_all(const struct walk_ops *ops)
{
	struct walk walk = {
		.ops = ops,
		.depth = 1,
	};

	walk_range(&walk);
}

void without_lock(void)
{
	walk_all(&first_ops);
}

void with_lock(void)
{
	mutex_lock(&list_lock);
	walk_all(&second_ops);
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
