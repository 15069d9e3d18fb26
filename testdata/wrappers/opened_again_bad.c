// WHY: who takes a lock and then opens what waits for those who have it open, and take that lock, can deadlock with them.

struct journal {
	struct lockdep_map map;
};
struct handle {
	struct journal *journal;
	int count;
};

static DEFINE_MUTEX(data);

static int begin(struct journal *j, struct handle *h)
{
	lock_map_acquire(&j->map); // FINDING(open): lock-order-inversion
	lock_map_release(&j->map);
	if (!room(j))
		return -ENOSPC;
	rwsem_acquire_read(&j->map, 0, 1, _THIS_IP_);
	return 0;
}

static struct handle *start(struct journal *j)
{
	struct handle *h = current_handle();

	if (h) {
		h->count++;
		return h;
	}
	h = new_handle();
	if (!h)
		return ERR_PTR(-ENOMEM);
	if (begin(j, h) < 0)
		return ERR_PTR(-ENOSPC);
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

void change(struct journal *j)
{
	struct handle *h = start_in(j);

	if (IS_ERR(h))
		return;
	mutex_lock(&data); // FINDING(open): lock-order-inversion
	mutex_unlock(&data);
	stop(h);
}

void write(struct journal *j)
{
	struct handle *h;

	mutex_lock(&data);
	h = start_in(j);
	if (!IS_ERR(h))
		stop(h);
	mutex_unlock(&data);
}
