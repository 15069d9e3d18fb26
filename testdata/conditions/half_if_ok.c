// WHY: half an if/else stands under #ifndef, and the profile has the option set: it is never compiled.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(int many)
{
	mutex_lock(&a_lock);
#ifndef CONFIG_SMP
	if (many) {
		mutex_lock(&b_lock); // NO-FINDING: only a kernel for one processor does this
		mutex_unlock(&b_lock);
	} else
#endif
		prepare();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
