// WHY: a subclass makes a class of its own, for readers and writers.
// ORDER: reader.lock -> reader.lock/1(shared)
// ORDER: reader_killable.lock -> reader_killable.lock/1(shared)
// ORDER: writer.lock -> writer.lock/1
// ORDER: writer_killable.lock -> writer_killable.lock/1

struct reader {
	struct rw_semaphore lock;
};

struct reader_killable {
	struct rw_semaphore lock;
};

struct writer {
	struct rw_semaphore lock;
};

struct writer_killable {
	struct rw_semaphore lock;
};

void nest_reader(struct reader *parent, struct reader *child)
{
	down_read(&parent->lock);
	down_read_nested(&child->lock, 1);
	up_read(&child->lock);
	up_read(&parent->lock);
}

void nest_reader_killable(struct reader_killable *parent, struct reader_killable *child)
{
	down_read(&parent->lock);
	if (!down_read_killable_nested(&child->lock, 1))
		up_read(&child->lock);
	up_read(&parent->lock);
}

void nest_writer(struct writer *parent, struct writer *child)
{
	down_write(&parent->lock);
	down_write_nested(&child->lock, 1);
	up_write(&child->lock);
	up_write(&parent->lock);
}

void nest_writer_killable(struct writer_killable *parent, struct writer_killable *child)
{
	down_write(&parent->lock);
	if (!down_write_killable_nested(&child->lock, 1))
		up_write(&child->lock);
	up_write(&parent->lock);
}
