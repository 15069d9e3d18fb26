// WHY: a callee asserts the lock that its only caller holds, and takes nothing.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

static void update(void)
{
	lockdep_assert_held(&a_lock);
	prepare();
}

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: released; update() has only looked
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
