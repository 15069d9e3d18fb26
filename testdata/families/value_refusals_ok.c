// WHY: behind BUG_ON() its condition is false, and WARN_ON() is worth its condition.
// ORDER: a_lock -> b_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(failed);

void refused_by_bug_on(int locked)
{
	if (locked)
		mutex_lock(&a_lock);
	else
		mutex_lock(&failed);
	BUG_ON(!locked);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void refused_by_vm_bug_on(int locked)
{
	if (locked)
		mutex_lock(&a_lock);
	else
		mutex_lock(&failed);
	VM_BUG_ON(!locked);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_warn(void)
{
	if (WARN(!mutex_trylock(&a_lock), "not free")) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_warn_on(void)
{
	if (WARN_ON(!mutex_trylock(&a_lock))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_warn_once(void)
{
	if (WARN_ONCE(!mutex_trylock(&a_lock), "not free")) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_warn_on_once(void)
{
	if (WARN_ON_ONCE(!mutex_trylock(&a_lock))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_likely(void)
{
	if (likely(!mutex_trylock(&a_lock))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_unlikely(void)
{
	if (unlikely(!mutex_trylock(&a_lock))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_builtin_expect(void)
{
	if (__builtin_expect(!mutex_trylock(&a_lock), 0)) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void tested_by_data_race(void)
{
	if (data_race(!mutex_trylock(&a_lock))) {
		mutex_lock(&failed);
		mutex_unlock(&failed);
		return;
	}
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
