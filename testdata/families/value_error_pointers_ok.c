// WHY: an error pointer counts as negative, and so does the number in it: behind the test for it another lock is held than elsewhere.
// ORDER: box.lock -> inner
// ORDER: error_lock -> failed

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(error_lock);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);

struct box *find(void);

static int number(struct box *box)
{
	struct box *found = find();

	if (IS_ERR(found)) {
		mutex_lock(&error_lock);
		return PTR_ERR(found);
	}
	mutex_lock(&box->lock);
	return 0;
}

static struct box *pointer(struct box *box)
{
	if (!find()) {
		mutex_lock(&error_lock);
		return ERR_PTR(-ENOMEM);
	}
	mutex_lock(&box->lock);
	return NULL;
}

static struct box *cast(struct box *box)
{
	struct box *found = find();

	if (IS_ERR(found)) {
		mutex_lock(&error_lock);
		return ERR_CAST(found);
	}
	mutex_lock(&box->lock);
	return NULL;
}

void by_number(struct box *box)
{
	if (number(box) < 0) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&error_lock);
		return;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->lock);
}

void by_pointer(struct box *box)
{
	if (IS_ERR(pointer(box))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&error_lock);
		return;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->lock);
}

void by_cast(struct box *box)
{
	if (IS_ERR(cast(box))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		mutex_unlock(&error_lock);
		return;
	}
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->lock);
}
