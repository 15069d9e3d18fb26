// WHY: a helper takes the gate whatever the state.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void begin(void)
{
	if (is_exclusive())
		quiesce();
	mutex_lock(&gate);
}

static void end(void)
{
	mutex_unlock(&gate);
}

void first(void)
{
	begin();
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	end();
}

void second(void)
{
	begin();
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	end();
}
