// WHY: a member of a structure on the caller's stack keeps a function two calls below from waiting.
// ORDER: b_lock -> a_lock

struct walk {
	int nr;
	bool trylock_only;
};

struct swapout {
	struct walk walk;
	int order;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void one(struct walk *walk)
{
	if (walk->trylock_only)
		return;
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static void all(struct walk *walk, int count)
{
	while (count--)
		one(walk);
}

void first(int order)
{
	struct swapout swapout = {
		.walk = {
			.trylock_only = true,
		},
		.order = order,
	};

	mutex_lock(&a_lock);
	all(&swapout.walk, 3);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
