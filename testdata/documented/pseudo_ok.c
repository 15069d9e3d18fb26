// WHY: as in pseudo_bad, in the order stated.

struct kernfs_node {
	struct lockdep_map dep_map;
};

struct kernfs_open_file {
	struct mutex mutex;
};

struct kvm {
	struct mutex slots_lock;
	struct srcu_struct srcu;
};

void kernfs(struct kernfs_open_file *of, struct kernfs_node *kn)
{
	mutex_lock(&of->mutex);
	rwsem_acquire_read(&kn->dep_map, 0, 0, 0);
	rwsem_release(&kn->dep_map, 0);
	mutex_unlock(&of->mutex);
}

void kvm_srcu(struct kvm *kvm)
{
	mutex_lock(&kvm->slots_lock);
	synchronize_srcu(&kvm->srcu);
	mutex_unlock(&kvm->slots_lock);
}
