// WHY: a variable that is cleaned up behind its scope is so after the guards that are opened later; one that was given away is not.
// ORDER: box.lock -> a_lock

struct box {
	struct mutex lock;
	struct box *next;
	int users;
};

static DEFINE_MUTEX(a_lock);
static struct box *boxes;

struct box *find_box(int id);

void put_box(struct box *box)
{
	mutex_lock(&box->lock);
	box->users--;
	mutex_unlock(&box->lock);
}

DEFINE_FREE(put_box, struct box *, if (_T) put_box(_T))

int late(int id)
{
	struct box *box __free(put_box) = find_box(id);
	guard(mutex)(&a_lock);

	return box ? box->users : -ENODEV;
}

void kept(int id)
{
	guard(mutex)(&a_lock);
	struct box *box __free(put_box) = find_box(id);

	boxes->next = no_free_ptr(box); // NO-FINDING: nothing is left to put
}

struct box *returned(int id)
{
	guard(mutex)(&a_lock);
	struct box *box __free(put_box) = find_box(id);

	return_ptr(box); // NO-FINDING: nothing is left to put
}

int handed_over(int id)
{
	guard(mutex)(&a_lock);
	struct box *box __free(put_box) = find_box(id);

	boxes = box;
	retain_and_null_ptr(box); // NO-FINDING: nothing is left to put
	return 0;
}

void other(struct box *box)
{
	mutex_lock(&box->lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&box->lock);
}
