// WHY: a macro lets go of its user's lock, by the user's own variable: who believes to have it no longer where it was got again waits for himself.

struct wait_object {
	struct mutex lock;
	int ready;
};

static inline int object_lock(struct wait_object *o)
{
	return mutex_lock_interruptible(&o->lock);
}

static inline void object_unlock(struct wait_object *o)
{
	mutex_unlock(&o->lock);
}

#define object_wait(condition)						\
({									\
	int __ret = 0;							\
	for (;;) {							\
		if (condition)						\
			break;						\
		object_unlock(obj);					\
		if (signal_pending(current)) {				\
			__ret = -4;					\
			break;						\
		}							\
		__ret = object_lock(obj);				\
		if (__ret)						\
			break;						\
	}								\
	__ret;								\
})

int object_run(struct wait_object *obj)
{
	int ret;

	ret = object_lock(obj); // HOLD(again)
	if (ret)
		return ret;
	ret = object_wait(obj->ready);
	if (!ret)
		mutex_lock(&obj->lock); // FINDING(again): self-deadlock
	else
		mutex_lock(&obj->lock);
	obj->ready = 0;
	mutex_unlock(&obj->lock);
	return ret;
}
