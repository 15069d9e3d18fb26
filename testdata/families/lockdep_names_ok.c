// WHY: maps that have a name of their own; one that says only that it is some work is no lock.
// ORDER: outer -> jbd2_handle
// ORDER: outer -> console_owner
// ORDER: outer -> sock.sk_lock
// ORDER: outer -> inner

// The members are journal_s.j_trans_commit_map, sock.sk_lock.dep_map, work_struct.lockdep_map,
// workqueue_struct.lockdep_map, workqueue_struct.__lockdep_map and timer_list.lockdep_map.
struct journal_s {
	struct lockdep_map j_trans_commit_map;
};

struct work_struct {
	struct lockdep_map lockdep_map;
};

struct workqueue_struct {
	struct lockdep_map lockdep_map;
	struct lockdep_map __lockdep_map;
};

struct timer_list {
	struct lockdep_map lockdep_map;
};

struct sock {
	struct {
		struct lockdep_map dep_map;
	} sk_lock;
};

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);
static struct lockdep_map console_owner_dep_map;

static void sync(struct lockdep_map *map)
{
	lock_map_acquire(map);
	lock_map_release(map);
}

void waits(struct journal_s *journal)
{
	mutex_lock(&outer);
	lock_map_acquire(&journal->j_trans_commit_map);
	lock_map_release(&journal->j_trans_commit_map);
	spin_acquire(&console_owner_dep_map, 0, 0, 0);
	spin_release(&console_owner_dep_map, 0);
	mutex_unlock(&outer);
}

void works(struct work_struct *work, struct workqueue_struct *wq, struct timer_list *timer)
{
	mutex_lock(&outer);
	sync(&work->lockdep_map);
	sync(&wq->lockdep_map);
	sync(&wq->__lockdep_map);
	sync(&timer->lockdep_map);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&outer);
}

void owns(struct sock *sk)
{
	mutex_lock(&outer);
	mutex_acquire(&sk->sk_lock.dep_map, 0, 0, 0);
	mutex_release(&sk->sk_lock.dep_map, 0);
	mutex_unlock(&outer);
}
