// WHY: who gives up the reference to its own file may take what is held while the file is removed, and has it again afterwards.
// ORDER: kernfs_node.dep_map(shared) -> after

struct kernfs_node {
	struct lockdep_map dep_map;
};

struct kobj_attribute {
	int (*show)(void *arg);
	int (*store)(struct kernfs_node *kn);
};

static DEFINE_MUTEX(removal);
static DEFINE_MUTEX(after);

static int remove_it(struct kernfs_node *kn)
{
	kernfs_break_active_protection(kn);
	mutex_lock(&removal);
	mutex_unlock(&removal);
	kernfs_unbreak_active_protection(kn);
	mutex_lock(&after);
	mutex_unlock(&after);
	return 0;
}

struct kobj_attribute remove_attr = { .store = remove_it };
