// WHY: a read section that an early return leaves open.

struct item;

struct item *lookup(int id);
int use(struct item *item);

int find(int id)
{
	struct item *item;
	int err;

	rcu_read_lock(); // HOLD(left)
	item = lookup(id);
	if (!item)
		return -ENOENT; // FINDING(left): unbalanced-lock {{leaves with RCU held}}
	err = use(item);
	rcu_read_unlock();
	return err;
}
