// WHY: the flag lets only one of the two acquisitions happen.

static DEFINE_MUTEX(a_lock);

int prepare(void);

void update(bool locked)
{
	if (locked)
		mutex_lock(&a_lock);
	prepare();
	if (!locked)
		mutex_lock(&a_lock); // NO-FINDING: not taken above where it is taken here
	mutex_unlock(&a_lock);
}
