// WHY: who opens what is open already only counts it: it is held until it is closed, and nothing is waited for again.
// ORDER: journal.map -> data
// ORDER: journal.map -> inner
// ORDER: before -> inner
// ORDER: before -> journal.map
// ORDER: before -> journal.checkpoint

struct journal {
	struct lockdep_map map;
	struct mutex checkpoint;
};
struct handle {
	struct journal *journal;
	int count;
};

static DEFINE_MUTEX(data);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(before);
static DEFINE_MUTEX(afterwards);

static int begin(struct journal *j, struct handle *h)
{
	mutex_lock(&j->checkpoint);
	mutex_unlock(&j->checkpoint);
	lock_map_acquire(&j->map);
	lock_map_release(&j->map);
	if (!room(j))
		return -ENOSPC;
	rwsem_acquire_read(&j->map, 0, 1, _THIS_IP_);
	return 0;
}

static struct handle *start(struct journal *j)
{
	struct handle *h = current_handle();
	int err;

	if (h) {
		h->count++;
		return h;
	}
	h = new_handle();
	if (!h)
		return ERR_PTR(-ENOMEM);
	err = begin(j, h);
	if (err < 0)
		return ERR_PTR(err);
	return h;
}

static struct handle *start_in(struct journal *j)
{
	if (!j)
		return ERR_PTR(-EROFS);
	return start(j);
}

static void stop(struct handle *h)
{
	if (--h->count > 0)
		return;
	rwsem_release(&h->journal->map, _THIS_IP_);
}

static void again(struct journal *j)
{
	struct handle *h = start_in(j);

	if (IS_ERR(h))
		return;
	mutex_lock(&inner);
	mutex_unlock(&inner);
	stop(h);
}

void change(struct journal *j)
{
	struct handle *h = start_in(j);

	if (IS_ERR(h))
		return;
	mutex_lock(&data);
	mutex_unlock(&data);
	again(j);
	start_in(j);
	stop(h);
	mutex_lock(&afterwards);
	mutex_unlock(&afterwards);
}

void first(struct journal *j)
{
	mutex_lock(&before);
	again(j);
	mutex_unlock(&before);
}
