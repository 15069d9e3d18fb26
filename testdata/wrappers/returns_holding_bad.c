// WHY: the outer lock is taken by a function that returns holding it.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void begin(void)
{
	mutex_lock(&a_lock);
}

static void end(void)
{
	mutex_unlock(&a_lock);
}

void first(void)
{
	begin(); // HOLD(holding)
	mutex_lock(&b_lock); // FINDING(holding): lock-order-inversion
	mutex_unlock(&b_lock);
	end();
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(holding)
	begin(); // FINDING(holding): lock-order-inversion {{begin()}}
	end();
	mutex_unlock(&b_lock);
}
