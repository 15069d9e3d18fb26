// WHY: guard classes of each shape, defined by the program, and each way to open one.
// ORDER: a_lock -> by_pointer
// ORDER: big_lock -> by_nothing
// ORDER: c_lock -> by_locked_pointer
// ORDER: tried -> by_conditional
// ORDER: tried_spin -> by_conditional_locked
// ORDER: box.lock -> by_named

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(big_lock);
static DEFINE_SPINLOCK(c_lock);
static DEFINE_MUTEX(tried);
static DEFINE_SPINLOCK(tried_spin);
static DEFINE_MUTEX(by_pointer);
static DEFINE_MUTEX(by_nothing);
static DEFINE_SPINLOCK(by_locked_pointer);
static DEFINE_MUTEX(by_conditional);
static DEFINE_SPINLOCK(by_conditional_locked);
static DEFINE_MUTEX(by_named);

DEFINE_GUARD(my_mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
DEFINE_GUARD_COND(my_mutex, _try, mutex_trylock(_T))
DEFINE_GUARD(box, struct box *, mutex_lock(&_T->lock), mutex_unlock(&_T->lock))
DEFINE_LOCK_GUARD_0(big, mutex_lock(&big_lock), mutex_unlock(&big_lock))
DEFINE_LOCK_GUARD_1(my_spin, spinlock_t, spin_lock(_T->lock), spin_unlock(_T->lock))
DEFINE_LOCK_GUARD_1_COND(my_spin, _try, spin_trylock(_T->lock))

void pointer(void)
{
	guard(my_mutex)(&a_lock);
	mutex_lock(&by_pointer);
	mutex_unlock(&by_pointer);
}

void nothing(void)
{
	scoped_guard(big) {
		mutex_lock(&by_nothing);
		mutex_unlock(&by_nothing);
	}
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
}

void locked_pointer(void)
{
	guard(my_spin)(&c_lock);
	spin_lock(&by_locked_pointer);
	spin_unlock(&by_locked_pointer);
}

int conditional(void)
{
	scoped_cond_guard(my_mutex_try, return -EBUSY, &tried) {
		mutex_lock(&by_conditional);
		mutex_unlock(&by_conditional);
	}
	return 0;
}

int conditional_locked(void)
{
	scoped_cond_guard(my_spin_try, return -EBUSY, &tried_spin) {
		spin_lock(&by_conditional_locked);
		spin_unlock(&by_conditional_locked);
	}
	return 0;
}

void named(struct box *box)
{
	CLASS(box, held)(box);

	mutex_lock(&by_named);
	mutex_unlock(&by_named);
}
