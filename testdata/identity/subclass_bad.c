// WHY: parent before child in one function and child before parent in the other.
// ORDER: item.lock -> item.lock/1
// ORDER: item.lock/1 -> item.lock

struct item {
	struct mutex lock;
	struct item *parent;
};

void down(struct item *child)
{
	mutex_lock(&child->parent->lock); // HOLD(nested)
	mutex_lock_nested(&child->lock, 1); // FINDING(nested): lock-order-inversion {{item.lock/1}}
	mutex_unlock(&child->lock);
	mutex_unlock(&child->parent->lock);
}

void up(struct item *child)
{
	mutex_lock_nested(&child->lock, 1); // HOLD(nested)
	mutex_lock(&child->parent->lock); // FINDING(nested): lock-order-inversion
	mutex_unlock(&child->parent->lock);
	mutex_unlock(&child->lock);
}
