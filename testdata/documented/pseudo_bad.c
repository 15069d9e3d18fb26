// WHY: what is no lock by itself has an order too: an active reference, readers under SRCU.

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
	rwsem_acquire_read(&kn->dep_map, 0, 0, 0); // HOLD(kernfs)
	mutex_lock(&of->mutex); // FINDING(kernfs): documented-order {{fs/kernfs/file.c}}
	mutex_unlock(&of->mutex);
	rwsem_release(&kn->dep_map, 0);
}

void kvm_srcu(struct kvm *kvm)
{
	int idx = __srcu_read_lock(&kvm->srcu); // HOLD(kvm_srcu)

	mutex_lock(&kvm->slots_lock); // FINDING(kvm_srcu): documented-order {{Documentation/virt/kvm/locking.rst}} CONFIDENCE(kvm_srcu): medium
	mutex_unlock(&kvm->slots_lock);
	__srcu_read_unlock(&kvm->srcu, idx);
}
