// WHY: a subclass makes a class of its own: two mutexes of one struct, parent before child.
// ORDER: plain.lock -> plain.lock/1
// ORDER: interruptible.lock -> interruptible.lock/1
// ORDER: killable.lock -> killable.lock/1
// ORDER: io.lock -> io.lock/1

struct plain {
	struct mutex lock;
};

struct interruptible {
	struct mutex lock;
};

struct killable {
	struct mutex lock;
};

struct io {
	struct mutex lock;
};

void nest_plain(struct plain *parent, struct plain *child)
{
	mutex_lock(&parent->lock);
	mutex_lock_nested(&child->lock, SINGLE_DEPTH_NESTING);
	mutex_unlock(&child->lock);
	mutex_unlock(&parent->lock);
}

void nest_interruptible(struct interruptible *parent, struct interruptible *child)
{
	mutex_lock(&parent->lock);
	if (!mutex_lock_interruptible_nested(&child->lock, 1))
		mutex_unlock(&child->lock);
	mutex_unlock(&parent->lock);
}

void nest_killable(struct killable *parent, struct killable *child)
{
	mutex_lock(&parent->lock);
	if (!mutex_lock_killable_nested(&child->lock, 1))
		mutex_unlock(&child->lock);
	mutex_unlock(&parent->lock);
}

void nest_io(struct io *parent, struct io *child)
{
	mutex_lock(&parent->lock);
	mutex_lock_io_nested(&child->lock, 1);
	mutex_unlock(&child->lock);
	mutex_unlock(&parent->lock);
}
