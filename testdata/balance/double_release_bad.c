// WHY: a mutex is released twice in a row.

static DEFINE_MUTEX(a_lock);

void update(void)
{
	mutex_lock(&a_lock); // HOLD(twice)
	mutex_unlock(&a_lock);
	mutex_unlock(&a_lock); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
}
