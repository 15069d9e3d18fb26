// WHY: the code says that whom it called through a pointer has let go of the lock: it is not left held, and nothing is taken behind it.
// ORDER: none

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

	mutex_lock(&disk->holder_lock);
	if (disk->ops) {
		error = disk->ops->freeze(disk);
		lockdep_assert_not_held(&disk->holder_lock);
	} else {
		mutex_unlock(&disk->holder_lock);
	}
	mutex_lock(&disk->count_lock);
	disk->frozen = !error;
	mutex_unlock(&disk->count_lock);
	return error; // NO-FINDING: it is not held here
}
