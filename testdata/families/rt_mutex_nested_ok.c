// WHY: a subclass makes a class of its own.
// ORDER: plain.lock -> plain.lock/1

struct plain {
	struct rt_mutex lock;
};

void nest_plain(struct plain *parent, struct plain *child)
{
	rt_mutex_lock(&parent->lock);
	rt_mutex_lock_nested(&child->lock, 1);
	rt_mutex_unlock(&child->lock);
	rt_mutex_unlock(&parent->lock);
}
