// WHY: half an if/else stands under #ifdef, and the profile has the option set: it is there.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(int many)
{
	mutex_lock(&a_lock); // HOLD(half)
#ifdef CONFIG_SMP
	if (many) {
		mutex_lock(&b_lock); // FINDING(half): lock-order-inversion
		mutex_unlock(&b_lock);
	} else
#endif
		prepare();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(half)
	mutex_lock(&a_lock); // FINDING(half): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
