// WHY: the same locks in the order stated.

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
	mutex_lock(&kvm_usage_lock);
	percpu_down_write(&cpu_hotplug_lock);
	percpu_up_write(&cpu_hotplug_lock);
	mutex_unlock(&kvm_usage_lock);
}

void kvm_x86(struct kvm_vcpu *kvm_vcpu, struct kvm_hv *kvm_hv)
{
	mutex_lock(&kvm_vcpu->mutex);
	mutex_lock(&kvm_hv->hv_lock);
	mutex_unlock(&kvm_hv->hv_lock);
	mutex_unlock(&kvm_vcpu->mutex);
}

void kvm_main(struct kvm *kvm)
{
	mutex_lock(&kvm->lock);
	mutex_lock(&kvm->slots_lock);
	mutex_unlock(&kvm->slots_lock);
	mutex_unlock(&kvm->lock);
}

void ldt(struct mm_struct *mm_struct)
{
	down_write(&mm_struct->context.ldt_usr_sem);
	down_write(&mm_struct->mmap_lock);
	up_write(&mm_struct->mmap_lock);
	up_write(&mm_struct->context.ldt_usr_sem);
}

void landlock(struct landlock_object *landlock_object, struct inode *inode)
{
	spin_lock(&landlock_object->lock);
	spin_lock(&inode->i_lock);
	spin_unlock(&inode->i_lock);
	spin_unlock(&landlock_object->lock);
}
