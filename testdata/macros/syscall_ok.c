// WHY: a function whose header is a macro is called with nothing held.
// ORDER: thing.lock -> a_lock

struct thing {
	struct mutex lock;
};

static DEFINE_MUTEX(a_lock);

#define __MAP1(m, t, a, ...) m(t, a)
#define __MAP2(m, t, a, ...) m(t, a), __MAP1(m, __VA_ARGS__)
#define __MAP(n, ...) __MAP##n(__VA_ARGS__)
#define __DECL(t, a) t a
#define MY_DEFINE2(name, ...)						\
	static long __do_##name(__MAP(2, __DECL, __VA_ARGS__));	\
	long my_##name(__MAP(2, __DECL, __VA_ARGS__))		\
	{								\
		return __do_##name(thing, flags);			\
	}								\
	static long __do_##name(__MAP(2, __DECL, __VA_ARGS__))

MY_DEFINE2(open, struct thing *, thing, int, flags)
{
	mutex_lock(&thing->lock);
	mutex_unlock(&thing->lock);
	return 0;
}

void user(struct thing *t)
{
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	my_open(t, 1);
}

void other(struct thing *t)
{
	mutex_lock(&t->lock);
	mutex_lock(&a_lock); // NO-FINDING: the only order
	mutex_unlock(&a_lock);
	mutex_unlock(&t->lock);
}
