// WHY: lockdep's subclass makes of parent and child two classes, with one order.
// ORDER: item.lock -> item.lock/1

struct item {
	struct mutex lock;
	struct item *parent;
};

void down(struct item *child)
{
	mutex_lock(&child->parent->lock);
	mutex_lock_nested(&child->lock, 1); // NO-FINDING: a class of its own
	mutex_unlock(&child->lock);
	mutex_unlock(&child->parent->lock);
}

void down_again(struct item *child)
{
	mutex_lock(&child->parent->lock);
	mutex_lock_nested(&child->lock, 1);
	mutex_unlock(&child->lock);
	mutex_unlock(&child->parent->lock);
}
