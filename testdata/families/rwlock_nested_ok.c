// WHY: a subclass makes a class of its own.
// ORDER: writer.lock -> writer.lock/1

struct writer {
	rwlock_t lock;
};

void nest_writer(struct writer *parent, struct writer *child)
{
	write_lock(&parent->lock);
	write_lock_nested(&child->lock, 1);
	write_unlock(&child->lock);
	write_unlock(&parent->lock);
}
