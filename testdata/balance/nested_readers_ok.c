// WHY: read sections nest, and a function that is called through a pointer may have opened another one.

struct item;

struct ops {
	int (*begin)(struct item *item);
};

int use(struct item *item);

static void end(struct item *item)
{
	use(item);
	rcu_read_unlock();
}

int output(struct item *item, const struct ops *ops)
{
	int err;

	rcu_read_lock();
	err = ops->begin(item);
	if (err)
		goto out;
	end(item);
out:
	rcu_read_unlock(); // NO-FINDING: what ops->begin() opened is closed by end()
	return err;
}
