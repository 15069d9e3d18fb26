// WHY: macros in macros store the function in the object; none of them knows what struct that is.
// ORDER: item.work -> in_work
// ORDER: item.late -> in_late

#define __SET_UP_KEY(_work, _func, _key)		\
	do {						\
		(_work)->func = (_func);		\
	} while (0)
#define __SET_UP(_work, _func) __SET_UP_KEY((_work), (_func), 0)
#define SET_UP(_work, _func) __SET_UP((_work), (_func))
#define __SET_UP_LATE(_work, _func) SET_UP(&(_work)->work, (_func))
#define SET_UP_LATE(_work, _func) __SET_UP_LATE(_work, _func)

struct item {
	struct work_struct work;
	struct delayed_work late;
};

static DEFINE_MUTEX(in_work);
static DEFINE_MUTEX(in_late);

static void work_fn(struct work_struct *work)
{
	mutex_lock(&in_work);
	mutex_unlock(&in_work);
}

static void late_fn(struct work_struct *work)
{
	mutex_lock(&in_late);
	mutex_unlock(&in_late);
}

void init_item(struct item *item)
{
	SET_UP(&item->work, work_fn);
	SET_UP_LATE(&item->late, late_fn);
}
