// WHY: behind the scope of a class made by DEFINE_CLASS its lock is not held, however it was left.
// ORDER: a_lock -> box.lock

struct box {
	struct mutex lock;
	int users;
};

struct opened {
	struct box *box;
	int users;
};

static DEFINE_MUTEX(a_lock);

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
	{
		CLASS(box, held)(box);
	}
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	return 0;
}

int tried(struct box *box)
{
	scoped_cond_guard(box_try, return -EBUSY, box)
		box->users++;
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	return 0;
}

int by_value(struct box *box)
{
	{
		CLASS(opened, held)(box);

		box->users = held.users + 1;
	}
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	return 0;
}

int found_one(int id)
{
	CLASS(found, box)(id);

	return box ? box->users : -ENODEV;
}

void found(int id)
{
	found_one(id);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
}

void inside(struct box *box)
{
	guard(mutex)(&a_lock);
	guard(box)(box);
}
