// WHY: a lock is told of by its own map in the order in which it is taken.
// ORDER: device.sem -> a

struct rw_semaphore {
	long count;
	struct lockdep_map dep_map;
};

struct device {
	struct rw_semaphore sem;
};

static DEFINE_MUTEX(a);

static void tell(struct lockdep_map *map)
{
	rwsem_acquire(map, 0, 0, 0);
	rwsem_release(map, 0);
}

void by_hand(struct device *device)
{
	tell(&device->sem.dep_map);
	mutex_lock(&a);
	mutex_unlock(&a);
}

void as_usual(struct device *device)
{
	down_write(&device->sem);
	mutex_lock(&a);
	mutex_unlock(&a);
	up_write(&device->sem);
}
