// WHY: the flag is written between lock and unlock, so the lock may be held behind them.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(bool locking)
{
	if (locking)
		mutex_lock(&a_lock); // HOLD(flag)
	locking = prepare();
	if (locking)
		mutex_unlock(&a_lock); // FINDING(unheld): unbalanced-lock
	mutex_lock(&b_lock); // FINDING(flag): lock-order-inversion
	mutex_unlock(&b_lock);
} // FINDING(leak): unbalanced-lock

void second(void)
{
	mutex_lock(&b_lock); // HOLD(flag)
	mutex_lock(&a_lock); // FINDING(flag): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
