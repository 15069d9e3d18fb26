// WHY: the function that the macro makes lets go of the lock on both ways out.

struct item {
	struct mutex lock;
	int busy;
};

#define DEFINE_START(name) \
	int name##_start(struct item *item) \
	{ \
		int err = 0; \
		mutex_lock(&item->lock); \
		if (item->busy) \
			err = -EBUSY; \
		mutex_unlock(&item->lock); \
		return err; \
	}

DEFINE_START(thing) // NO-FINDING: balanced
