// WHY: a class made by DEFINE_CLASS holds the lock that its constructor takes to the end of the scope.
// ORDER: box.lock -> a_lock
// ORDER: a_lock -> box.lock
// ORDER: box.lock -> b_lock
// ORDER: b_lock -> box.lock
// ORDER: box.lock -> c_lock
// ORDER: c_lock -> box.lock
// ORDER: box.lock -> d_lock
// ORDER: d_lock -> box.lock

struct box {
	struct mutex lock;
	int users;
};

struct opened {
	struct box *box;
	int users;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);
static DEFINE_MUTEX(d_lock);

struct box *box_find_locked(int id)
{
	struct box *box = find(id);

	if (!box)
		return NULL;
	mutex_lock(&box->lock);
	return box;
}

#define DEFINE_CLASS(name, type, exit, init, args...) \
	typedef type class_##name##_t; \
	static inline void class_##name##_destructor(type *at) \
	{ type _T = *at; exit; } \
	static inline type class_##name##_constructor(args) \
	{ type made = init; return made; }

#define EXTEND_CLASS(name, ext, init, args...) \
	typedef class_##name##_t class_##name##ext##_t; \
	static inline void class_##name##ext##_destructor(class_##name##_t *at) \
	{ class_##name##_destructor(at); } \
	static inline class_##name##_t class_##name##ext##_constructor(args) \
	{ class_##name##_t made = init; return made; }

DEFINE_CLASS(box, struct box *, if (_T) mutex_unlock(&_T->lock),
	     ({ mutex_lock(&box->lock); box; }), struct box *box)
EXTEND_CLASS(box, _try,
	     ({ struct box *got = box; if (!mutex_trylock(&box->lock)) got = NULL; got; }),
	     struct box *box)
DEFINE_CLASS(opened, struct opened, mutex_unlock(&_T.box->lock),
	     ({ struct opened o; o.box = box; mutex_lock(&o.box->lock); o.users = box->users; o; }),
	     struct box *box)
DEFINE_CLASS(found, struct box *, if (_T) mutex_unlock(&_T->lock), box_find_locked(id), int id)

int named(struct box *box)
{
	CLASS(box, held)(box); // HOLD(named)

	mutex_lock(&a_lock); // FINDING(named): lock-order-inversion
	mutex_unlock(&a_lock);
	return held->users;
}

void tried(struct box *box)
{
	scoped_cond_guard(box_try, return, box) { // HOLD(tried)
		mutex_lock(&b_lock); // FINDING(tried): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

int by_value(struct box *box)
{
	CLASS(opened, held)(box); // HOLD(value)

	mutex_lock(&c_lock); // FINDING(value): lock-order-inversion
	mutex_unlock(&c_lock);
	return held.users;
}

int found(int id)
{
	CLASS(found, box)(id); // HOLD(found)

	if (!box)
		return -ENODEV;
	mutex_lock(&d_lock); // FINDING(found): lock-order-inversion
	mutex_unlock(&d_lock);
	return box->users;
}

void inside(struct box *box)
{
	mutex_lock(&a_lock); // HOLD(named)
	mutex_lock(&box->lock); // FINDING(named): lock-order-inversion
	mutex_unlock(&box->lock);
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // HOLD(tried)
	mutex_lock(&box->lock); // FINDING(tried): lock-order-inversion
	mutex_unlock(&box->lock);
	mutex_unlock(&b_lock);
	mutex_lock(&c_lock); // HOLD(value)
	mutex_lock(&box->lock); // FINDING(value): lock-order-inversion
	mutex_unlock(&box->lock);
	mutex_unlock(&c_lock);
	mutex_lock(&d_lock); // HOLD(found)
	mutex_lock(&box->lock); // FINDING(found): lock-order-inversion
	mutex_unlock(&box->lock);
	mutex_unlock(&d_lock);
}
