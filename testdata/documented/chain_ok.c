// WHY: the last lock is let go of before the first is asked for, or that is only tried.

struct kvm {
	struct mutex lock;
	struct mutex irq_lock;
};

void released(struct kvm *kvm)
{
	mutex_lock(&kvm->irq_lock);
	mutex_unlock(&kvm->irq_lock);
	mutex_lock(&kvm->lock); // NO-FINDING: nothing is held
	mutex_unlock(&kvm->lock);
}

void tried(struct kvm *kvm)
{
	mutex_lock(&kvm->irq_lock);
	if (mutex_trylock(&kvm->lock)) // NO-FINDING: it waits for nothing
		mutex_unlock(&kvm->lock);
	mutex_unlock(&kvm->irq_lock);
}
