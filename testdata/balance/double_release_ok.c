// WHY: between the two releases it is taken again.

static DEFINE_MUTEX(a_lock);

void update(void)
{
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
}
