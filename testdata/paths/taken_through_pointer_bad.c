// WHY: the pointer that a lock was taken through is not NULL, but another one may be.

static DEFINE_MUTEX(second);

struct item {
	struct mutex lock;
};

struct item *find(void);

void forth(struct item *other)
{
	struct item *item = find();

	mutex_lock(&item->lock); // HOLD(order) HOLD(leak)
	if (other)
		mutex_unlock(&item->lock);
	mutex_lock(&second); // FINDING(order): lock-order-inversion
	mutex_unlock(&second);
} // FINDING(leak): unbalanced-lock

void back(struct item *item)
{
	mutex_lock(&second);
	mutex_lock(&item->lock); // FINDING(order): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&second);
}
