void first(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: the other order is in the other file
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
