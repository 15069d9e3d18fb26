// WHY: a member that points to the same object still leads to the lock that was let go of.

struct keys {
	struct mutex lock;
	int room;
};

struct buffers {
	struct keys flushing;
	struct keys incoming;
};

struct target {
	struct keys *keys;
};

int grow(struct keys *keys);

int push(struct target *to)
{
	int error;

	mutex_lock(&to->keys->lock); // HOLD(twice)
	error = grow(to->keys);
	if (error)
		mutex_unlock(&to->keys->lock);
	mutex_unlock(&to->keys->lock); // FINDING(twice): unbalanced-lock
	return error;
}
