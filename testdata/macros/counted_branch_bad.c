// WHY: likewise; one way is left before the variable that cleans up is set.

struct item {
	struct mutex lock;
	int busy;
};

#ifdef CONFIG_PROFILE_ALL_BRANCHES
#define if(cond, ...) if (__trace_if_var(!!(cond, ##__VA_ARGS__)))
#define __trace_if_var(cond) (__builtin_constant_p(cond) ? (cond) : __trace_if_value(cond))
#define __trace_if_value(cond) ({ \
	static int miss_hit[2]; \
	(cond) ? (miss_hit[1]++, 1) : (miss_hit[0]++, 0); })
#endif

#define DEFINE_FREE(name, type, free) \
	static inline void __free_##name(void *p) { type _T = *(type *)p; free; }

DEFINE_FREE(unlock_item, struct item *, if (_T) mutex_unlock(&_T->lock))

int prepare(struct item *item);

int start(struct item *item)
{
	struct item *held __free(unlock_item) = NULL;
	int err;

	mutex_lock(&item->lock); // HOLD(left)
	if (item->busy)
		return -EBUSY; // FINDING(left): unbalanced-lock
	held = item;
	err = prepare(item);
	if (err)
		return err;
	item->busy++;
	return 0;
}
