// WHY: a guard class with two locks, by a definer of the program's own, takes both, in its order.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock
// ORDER: a_lock -> c_lock
// ORDER: b_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

#define DEFINE_UNLOCK(name, type, unlock, members...) \
	typedef struct { \
		type *lock; \
		members; \
	} class_##name##_t; \
	static inline void class_##name##_destructor(class_##name##_t *_T) \
	{ if (_T->lock) { unlock; } }

#define DEFINE_TWO(name, type, take, unlock) \
	DEFINE_UNLOCK(name, type, unlock, type *lock2) \
	static inline class_##name##_t class_##name##_constructor(type *lock, type *lock2) \
	{ \
		class_##name##_t made = { .lock = lock, .lock2 = lock2 }, *_T = &made; \
		take; \
		return made; \
	}

DEFINE_TWO(two, struct mutex,
	   ({ mutex_lock(_T->lock); mutex_lock(_T->lock2); }),
	   ({ mutex_unlock(_T->lock2); mutex_unlock(_T->lock); }))

void first(void)
{
	guard(two)(&a_lock, &b_lock); // HOLD(two) FINDING(two): lock-order-inversion
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
}

void second(void)
{
	scoped_guard(two, &b_lock, &a_lock) // HOLD(two) FINDING(two): lock-order-inversion
		prepare();
}
