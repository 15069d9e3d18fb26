// WHY: a function that says that a lock is held, and does more, says so of its own inside only.
// ORDER: b_lock -> box.lock

struct box {
	struct mutex lock;
	int count;
};

static DEFINE_MUTEX(b_lock);

static inline void add_to_box(struct box *box)
{
	lockdep_assert_held(&box->lock);
	box->count++;
}

void first(struct box *box)
{
	mutex_lock(&box->lock);
	add_to_box(box);
	mutex_unlock(&box->lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

void second(struct box *box)
{
	mutex_lock(&b_lock);
	mutex_lock(&box->lock);
	mutex_unlock(&box->lock);
	mutex_unlock(&b_lock);
}
