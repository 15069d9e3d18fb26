// WHY: a function that only says that a lock is held says so wherever it is called.
// ORDER: box.lock -> b_lock
// ORDER: b_lock -> box.lock

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(b_lock);

static inline void assert_box_held(struct box *box)
{
	lockdep_assert_held(&box->lock);
}

void first(struct box *box)
{
	assert_box_held(box);
	mutex_lock(&b_lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&b_lock);
}

void second(struct box *box)
{
	mutex_lock(&b_lock); // HOLD(assert)
	mutex_lock(&box->lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&box->lock);
	mutex_unlock(&b_lock);
}
