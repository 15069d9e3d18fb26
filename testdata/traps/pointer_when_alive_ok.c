// WHY: where a locker has returned NULL nothing is held, as with cgroup_kn_lock_live().
struct group {
	int dead;
};

static DEFINE_MUTEX(group_mutex);
static DEFINE_MUTEX(config_mutex);

struct group *group_of(void *node);
int group_tryget(struct group *group);
void group_put(struct group *group);

static struct group *group_lock_live(void *node)
{
	struct group *group = group_of(node);

	if (!group_tryget(group))
		return NULL;
	mutex_lock(&group_mutex);
	if (!group->dead)
		return group;
	mutex_unlock(&group_mutex);
	group_put(group);
	return NULL;
}

int write_group(void *node)
{
	struct group *group = group_lock_live(node);

	if (!group) {
		mutex_lock(&config_mutex);
		mutex_unlock(&config_mutex);
		return -ENODEV;
	}
	mutex_unlock(&group_mutex);
	return 0;
}

void configure(void)
{
	mutex_lock(&config_mutex);
	mutex_lock(&group_mutex);
	mutex_unlock(&group_mutex);
	mutex_unlock(&config_mutex);
}
