// WHY: what runs only where the table lacks a function runs for the table that lacks it.

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
	void (*hole)(void);
};

static void nothing(void)
{
}

static const struct walk_ops full_ops = { .entry = nothing, .hole = takes };
static const struct walk_ops holes_ops = { .hole = takes };
static const struct walk_ops entry_ops = { .entry = nothing };

static void walk_all(const struct walk_ops *ops)
{
	if (ops->entry)
		ops->entry();
	else if (ops->hole)
		ops->hole();	// CALL(1)
}

void without_lock(void)
{
	walk_all(&holes_ops);
}

void with_lock(void)
{
	mutex_lock(&list_lock);	// HOLD(1)
	walk_all(&entry_ops);
	walk_all(&holes_ops);	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
