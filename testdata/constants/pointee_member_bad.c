// WHY: as in pointee_member_ok, but that member lets it wait.
// ORDER: a_lock -> b_lock
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
	mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
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
			.trylock_only = false,
		},
		.order = order,
	};

	mutex_lock(&a_lock); // HOLD(ab)
	all(&swapout.walk, 3);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
