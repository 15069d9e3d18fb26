// WHY: what a test of a pointer or a configuration says is remembered: where the lock was not taken, no path behind the same test holds it.
// ORDER: box.lock -> inner
// ORDER: config_lock -> inner

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(config_lock);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(failed);

struct box *find(void);

static void take_inner(void)
{
	mutex_lock(&inner);
	mutex_unlock(&inner);
}

static void take_failed(void)
{
	mutex_lock(&failed);
	mutex_unlock(&failed);
}

void by_is_err(void)
{
	struct box *box = find();

	if (!IS_ERR(box))
		mutex_lock(&box->lock);
	if (IS_ERR(box)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&box->lock);
}

void by_is_err_value(void)
{
	struct box *box = find();

	if (!IS_ERR(box))
		mutex_lock(&box->lock);
	if (IS_ERR_VALUE(box)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&box->lock);
}

void by_is_err_or_null(void)
{
	struct box *box = find();

	if (box && !IS_ERR(box))
		mutex_lock(&box->lock);
	if (IS_ERR_OR_NULL(box)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&box->lock);
}

void by_is_enabled(void)
{
	if (IS_ENABLED(CONFIG_NUMA))
		mutex_lock(&config_lock);
	if (!IS_ENABLED(CONFIG_NUMA)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&config_lock);
}

void by_is_builtin(void)
{
	if (IS_BUILTIN(CONFIG_NUMA))
		mutex_lock(&config_lock);
	if (!IS_ENABLED(CONFIG_NUMA)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&config_lock);
}

void by_is_module(void)
{
	if (IS_MODULE(CONFIG_NUMA) != 0)
		mutex_lock(&config_lock);
	if (!IS_MODULE(CONFIG_NUMA)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&config_lock);
}

void by_is_reachable(void)
{
	if (IS_REACHABLE(CONFIG_NUMA))
		mutex_lock(&config_lock);
	if (!IS_ENABLED(CONFIG_NUMA)) {
		take_failed();
		return;
	}
	take_inner();
	mutex_unlock(&config_lock);
}
