// WHY: what closes a handle does so sometimes only (it is counted, or there is no journal), but never opens one: behind it nothing is open.
// ORDER: data -> journal.map

struct journal {
	struct lockdep_map map;
};
struct handle {
	struct journal *journal;
	int count;
};

static DEFINE_MUTEX(data);

static void begin(struct journal *j, struct handle *h)
{
	lock_map_acquire(&j->map);
	lock_map_release(&j->map);
	rwsem_acquire_read(&j->map, 0, 1, _THIS_IP_);
	h->journal = j;
}

static int stop(struct handle *h)
{
	if (--h->count > 0)
		return 0;
	rwsem_release(&h->journal->map, _THIS_IP_);
	return 0;
}

static int stop_in(struct handle *h)
{
	if (!is_real(h)) {
		put_unreal(h);
		return 0;
	}
	return stop(h);
}

void change(struct journal *j, struct handle *h)
{
	begin(j, h);
	stop_in(h);
	mutex_lock(&data); // NO-FINDING: it is closed
	mutex_unlock(&data);
}

void write(struct journal *j, struct handle *h)
{
	mutex_lock(&data);
	begin(j, h);
	stop_in(h);
	mutex_unlock(&data);
}
