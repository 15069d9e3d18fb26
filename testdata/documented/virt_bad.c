// WHY: every function takes two locks against the order that the kernel states of them.

struct kvm_vcpu {
	struct mutex mutex;
};

struct kvm_hv {
	struct mutex hv_lock;
};

struct kvm {
	struct mutex lock;
	struct mutex slots_lock;
};

struct mm_struct {
	struct rw_semaphore mmap_lock;
	struct {
		struct rw_semaphore ldt_usr_sem;
	} context;
};

struct landlock_object {
	spinlock_t lock;
};

struct inode {
	spinlock_t i_lock;
};

static DEFINE_MUTEX(kvm_usage_lock);
static DEFINE_PERCPU_RWSEM(cpu_hotplug_lock);

void kvm(void)
{
	percpu_down_write(&cpu_hotplug_lock); // HOLD(kvm)
	mutex_lock(&kvm_usage_lock); // FINDING(kvm): documented-order {{Documentation/virt/kvm/locking.rst}}
	mutex_unlock(&kvm_usage_lock);
	percpu_up_write(&cpu_hotplug_lock);
}

void kvm_x86(struct kvm_vcpu *kvm_vcpu, struct kvm_hv *kvm_hv)
{
	mutex_lock(&kvm_hv->hv_lock); // HOLD(kvm_x86)
	mutex_lock(&kvm_vcpu->mutex); // FINDING(kvm_x86): documented-order {{Documentation/virt/kvm/locking.rst}}
	mutex_unlock(&kvm_vcpu->mutex);
	mutex_unlock(&kvm_hv->hv_lock);
}

void kvm_main(struct kvm *kvm)
{
	mutex_lock(&kvm->slots_lock); // HOLD(kvm_main)
	mutex_lock(&kvm->lock); // FINDING(kvm_main): documented-order {{Documentation/virt/kvm/locking.rst ("The acquisition orders for mutexes are as follows:") and virt/kvm/kvm_main.c ("kvm->lock --> kvm->slots_lock --> kvm->irq_lock")}}
	mutex_unlock(&kvm->lock);
	mutex_unlock(&kvm->slots_lock);
}

void ldt(struct mm_struct *mm_struct)
{
	down_write(&mm_struct->mmap_lock); // HOLD(ldt)
	down_write(&mm_struct->context.ldt_usr_sem); // FINDING(ldt): documented-order {{arch/x86/kernel/ldt.c}}
	up_write(&mm_struct->context.ldt_usr_sem);
	up_write(&mm_struct->mmap_lock);
}

void landlock(struct landlock_object *landlock_object, struct inode *inode)
{
	spin_lock(&inode->i_lock); // HOLD(landlock)
	spin_lock(&landlock_object->lock); // FINDING(landlock): documented-order {{security/landlock/object.h}}
	spin_unlock(&landlock_object->lock);
	spin_unlock(&inode->i_lock);
}
