// WHY: who lets go of the caller's lock, and lets softirqs come, was called with softirqs off, and leaves with a lock taken so.

#define SEQ_START_TOKEN ((void *)1)

struct group {
	spinlock_t lock;
	struct group *next;
	struct timer_list timer;
	int sources;
};

static struct group *next_with_sources(struct group *group)
{
	while (!group->sources) {
		spin_unlock_bh(&group->lock);
		group = group->next;
		if (!group)
			return NULL;
		spin_lock_bh(&group->lock); // NO-FINDING: softirqs are off here
	}
	return group;
}

static void expired(struct timer_list *timer)
{
	struct group *group = container_of(timer, struct group, timer);

	spin_lock(&group->lock);
	spin_unlock(&group->lock);
}

void group_init(struct group *group)
{
	group->timer.function = expired;
}

static void *walk_start(struct seq_file *file, loff_t *at)
{
	struct group *group = file->private;

	if (!*at)
		return SEQ_START_TOKEN;
	spin_lock_bh(&group->lock);
	return group;
}

static void *walk_next(struct seq_file *file, void *v, loff_t *at)
{
	if (v == SEQ_START_TOKEN)
		return NULL;
	return next_with_sources(v);
}

static void walk_stop(struct seq_file *file, void *v)
{
	struct group *group = v;

	if (group && v != SEQ_START_TOKEN)
		spin_unlock_bh(&group->lock);
}

static const struct seq_operations walk = {
	.start = walk_start,
	.next = walk_next,
	.stop = walk_stop,
};
