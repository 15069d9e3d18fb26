// WHY: might_lock() is as good as taking the lock and letting it go.
// ORDER: outer -> a_mutex
// ORDER: outer -> a_sem(shared)
// ORDER: outer -> box.lock/1
// ORDER: outer -> after

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(a_mutex);
static DECLARE_RWSEM(a_sem);
static DEFINE_MUTEX(after);

void announce(struct box *box)
{
	mutex_lock(&outer);
	might_lock(&a_mutex);
	might_lock_read(&a_sem);
	might_lock_nested(&box->lock, 1);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}
