// WHY: a member that points to another object now leads to another lock.

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
void pin(struct keys *keys);

int push(struct buffers *all, struct target *to)
{
	int error;

retry:
	error = grow(to->keys);
	if (error) {
		if (to->keys == &all->flushing) {
			mutex_unlock(&to->keys->lock);
			to->keys = &all->incoming;
			pin(to->keys);
			goto retry;
		}
		return error;
	}
	return 0;
}

int fill(struct buffers *all, struct target *to)
{
	int error;

	to->keys = &all->flushing;
	mutex_lock(&to->keys->lock);
	error = push(all, to);
	if (!error)
		mutex_unlock(&to->keys->lock);
	return error;
}
