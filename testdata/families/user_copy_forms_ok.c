// WHY: whoever reads or writes user space may fault, and so wait for the lock of the task's memory.
// ORDER: copy_to_user_lock -> mm_struct.mmap_sem(shared)
// ORDER: copy_from_user_lock -> mm_struct.mmap_sem(shared)
// ORDER: copy_to_user_bare_lock -> mm_struct.mmap_sem(shared)
// ORDER: copy_from_user_bare_lock -> mm_struct.mmap_sem(shared)
// ORDER: clear_user_lock -> mm_struct.mmap_sem(shared)
// ORDER: strncpy_from_user_lock -> mm_struct.mmap_sem(shared)

struct mm_struct {
	struct rw_semaphore mmap_sem;
};

static DEFINE_MUTEX(copy_to_user_lock);

void under_copy_to_user(char __user *user, char *buffer, unsigned long size)
{
	mutex_lock(&copy_to_user_lock);
	copy_to_user(user, buffer, size);
	mutex_unlock(&copy_to_user_lock);
}

static DEFINE_MUTEX(copy_from_user_lock);

void under_copy_from_user(char __user *user, char *buffer, unsigned long size)
{
	mutex_lock(&copy_from_user_lock);
	copy_from_user(buffer, user, size);
	mutex_unlock(&copy_from_user_lock);
}

static DEFINE_MUTEX(copy_to_user_bare_lock);

void under_copy_to_user_bare(char __user *user, char *buffer, unsigned long size)
{
	mutex_lock(&copy_to_user_bare_lock);
	__copy_to_user(user, buffer, size);
	mutex_unlock(&copy_to_user_bare_lock);
}

static DEFINE_MUTEX(copy_from_user_bare_lock);

void under_copy_from_user_bare(char __user *user, char *buffer, unsigned long size)
{
	mutex_lock(&copy_from_user_bare_lock);
	__copy_from_user(buffer, user, size);
	mutex_unlock(&copy_from_user_bare_lock);
}

static DEFINE_MUTEX(clear_user_lock);

void under_clear_user(char __user *user, unsigned long size)
{
	mutex_lock(&clear_user_lock);
	clear_user(user, size);
	mutex_unlock(&clear_user_lock);
}

static DEFINE_MUTEX(strncpy_from_user_lock);

void under_strncpy_from_user(char __user *user, char *buffer, unsigned long size)
{
	mutex_lock(&strncpy_from_user_lock);
	strncpy_from_user(buffer, user, size);
	mutex_unlock(&strncpy_from_user_lock);
}
