// WHY: a chain orders its first lock and its last, whatever lies between; the way goes down two calls.
// SOURCE: virt/kvm/kvm_main.c

struct kvm {
	struct mutex lock;
	struct mutex irq_lock;
};

static void vm_update(struct kvm *kvm)
{
	mutex_lock(&kvm->lock); // FINDING(chain): documented-order {{kvm.lock, which is taken before it by}}
	mutex_unlock(&kvm->lock);
}

static void route(struct kvm *kvm)
{
	vm_update(kvm); // CALL(chain)
}

void set_routing(struct kvm *kvm)
{
	mutex_lock(&kvm->irq_lock); // HOLD(chain)
	route(kvm); // CALL(chain) CONFIDENCE(chain): high
	mutex_unlock(&kvm->irq_lock);
}
