// WHY: a variable that is cleaned up behind its scope is so after the guards that are opened later, and before those opened earlier.
// ORDER: a_lock -> box.lock
// ORDER: box.lock -> a_lock

struct box {
	struct mutex lock;
	int users;
};

static DEFINE_MUTEX(a_lock);

struct box *find_box(int id);

void put_box(struct box *box)
{
	mutex_lock(&box->lock); // FINDING(early): lock-order-inversion
	box->users--;
	mutex_unlock(&box->lock);
}

DEFINE_FREE(put_box, struct box *, if (_T) put_box(_T))

int early(int id)
{
	guard(mutex)(&a_lock); // HOLD(early)
	struct box *box __free(put_box) = find_box(id);

	if (!box)
		return -ENODEV;
	return box->users;
}

void other(struct box *box)
{
	mutex_lock(&box->lock); // HOLD(early)
	mutex_lock(&a_lock); // FINDING(early): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&box->lock);
}
