// WHY: a number in the table that is passed lets the callee take the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

enum walk_lock { WALK_READ, WALK_WRITE };

struct walk_ops {
	int (*entry)(int at);
	enum walk_lock walk_lock;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void prepare(enum walk_lock walk_lock)
{
	switch (walk_lock) {
	case WALK_WRITE:
		mutex_lock(&b_lock); // FINDING(x): lock-order-inversion
		mutex_unlock(&b_lock);
		break;
	case WALK_READ:
		break;
	}
}

static int walk(const struct walk_ops *ops)
{
	prepare(ops->walk_lock);
	return ops->entry(1);
}

static int look(int at)
{
	return 0;
}

static const struct walk_ops look_ops = {
	.entry = look,
	.walk_lock = WALK_WRITE,
};

void first(void)
{
	mutex_lock(&a_lock);
	walk(&look_ops);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // FINDING(x): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
