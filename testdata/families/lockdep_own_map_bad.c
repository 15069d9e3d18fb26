// WHY: the map inside a lock stands for the lock, so who tells lockdep of it by hand is in an order with who takes it.
// ORDER: a -> device.sem
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
	rwsem_acquire(map, 0, 0, 0); // FINDING(abba): lock-order-inversion
	rwsem_release(map, 0);
}

void by_hand(struct device *device)
{
	mutex_lock(&a); // HOLD(abba)
	tell(&device->sem.dep_map); // CALL(abba)
	mutex_unlock(&a);
}

void as_usual(struct device *device)
{
	down_write(&device->sem); // HOLD(abba)
	mutex_lock(&a); // FINDING(abba): lock-order-inversion
	mutex_unlock(&a);
	up_write(&device->sem);
}
