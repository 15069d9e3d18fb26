// WHY: an error pointer counts as negative, and so does the number in it.
// ORDER: box.lock -> inner

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);

struct box *find(void);

static int lock_box(struct box *box)
{
	struct box *found = find();

	if (IS_ERR(found))
		return PTR_ERR(found);
	mutex_lock(&box->lock);
	return 0;
}

void by_number(struct box *box)
{
	if (lock_box(box) < 0) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->lock);
}

static struct box *lock_found(struct box *box)
{
	struct box *found = find();

	if (IS_ERR(found))
		return ERR_CAST(found);
	if (!found)
		return ERR_PTR(-ENOMEM);
	mutex_lock(&box->lock);
	return NULL;
}

void by_pointer(struct box *box)
{
	if (IS_ERR(lock_found(box))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->lock);
}
