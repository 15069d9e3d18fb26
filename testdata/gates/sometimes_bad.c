// WHY: a helper takes the gate in some states only, of which its callers know nothing: it keeps nobody out.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void begin(void)
{
	if (is_exclusive())
		mutex_lock(&gate);
}

static void end(void)
{
	if (is_exclusive())
		mutex_unlock(&gate);
}

void first(void)
{
	begin();
	mutex_lock(&a_lock); // HOLD(abba)
	mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion CONFIDENCE(abba): medium
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	end();
}

void second(void)
{
	begin();
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion CONFIDENCE(abba): medium
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	end();
}
