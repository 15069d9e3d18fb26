// WHY: the code says of another lock only that it is not held: the one is left held where a pointer is called.
// ORDER: disk.holder_lock -> disk.count_lock

struct disk;

struct holder_ops {
	int (*freeze)(struct disk *disk);
};

struct disk {
	struct mutex holder_lock;
	struct mutex count_lock;
	const struct holder_ops *ops;
	int frozen;
};

int freeze(struct disk *disk)
{
	int error = 0;

	mutex_lock(&disk->holder_lock); // HOLD(left)
	if (disk->ops) {
		error = disk->ops->freeze(disk);
		lockdep_assert_not_held(&disk->count_lock);
	} else {
		mutex_unlock(&disk->holder_lock);
	}
	mutex_lock(&disk->count_lock);
	disk->frozen = !error;
	mutex_unlock(&disk->count_lock);
	return error; // FINDING(left): unbalanced-lock CONFIDENCE(left): low
}
