// WHY: a goto out of the guarded scope releases.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);
int ready(void);

void first(void)
{
	scoped_guard(mutex, &a_lock) {
		if (ready())
			goto out;
		prepare();
	}
out:
	mutex_lock(&b_lock); // NO-FINDING: both ways have left the scope
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
