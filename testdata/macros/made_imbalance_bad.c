// WHY: a function that a macro makes leaves with a lock held, which is shown where the macro is used.

struct item {
	struct mutex lock;
	int busy;
};

#define DEFINE_START(name) \
	int name##_start(struct item *item) \
	{ \
		mutex_lock(&item->lock); \
		if (item->busy) \
			return -EBUSY; \
		mutex_unlock(&item->lock); \
		return 0; \
	}

DEFINE_START(thing) // HOLD(left) FINDING(left): unbalanced-lock CONFIDENCE(left): high
