// WHY: what a table says from the beginning holds where code changes a member of that name in another struct only.
// ORDER: b_lock -> a_lock

enum walk_lock { WALK_READ, WALK_WRITE };

struct walk_ops {
	int (*entry)(int at);
	enum walk_lock walk_lock;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static int walk(const struct walk_ops *ops)
{
	if (ops->walk_lock == WALK_WRITE) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	return ops->entry(1);
}

static int look(int at)
{
	return 0;
}

static struct walk_ops look_ops = {
	.entry = look,
	.walk_lock = WALK_READ,
};

struct other_ops {
	enum walk_lock walk_lock;
};

void change(struct other_ops *ops)
{
	ops->walk_lock = WALK_WRITE;
}

void first(void)
{
	mutex_lock(&a_lock);
	walk(&look_ops);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
