// WHY: three calls lie between the outer lock and the inner one; each of them is shown.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void store(void)
{
	mutex_lock(&b_lock); // FINDING(far): lock-order-inversion
	mutex_unlock(&b_lock);
}

static void commit(void)
{
	store(); // CALL(far)
}

static void update(void)
{
	commit(); // CALL(far)
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(far)
	update(); // CALL(far)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(far)
	mutex_lock(&a_lock); // FINDING(far): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
