// WHY: the table that the macro adds keeps another function.

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void takes(void)
{
	mutex_lock(&state_lock);
	mutex_unlock(&state_lock);
}

static void takes_nothing(void)
{
}

struct device_ops {
	void (*stop)(void);
};

static const struct device_ops plain = { .stop = takes_nothing };
static const struct device_ops extra = { .stop = takes_nothing };

#define EXTRA_OPS &extra,
#define MORE_OPS &plain,

static const struct device_ops *const all[] = { &plain, MORE_OPS EXTRA_OPS };

void stop_all(int i)
{
	mutex_lock(&list_lock);
	all[i]->stop();
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
