// WHY: a lock that a function asserts is held by its caller, in the mode it says.
// ORDER: a_mutex -> by_held
// ORDER: a_mutex -> by_once
// ORDER: a_sem(exclusive) -> by_write
// ORDER: a_sem(exclusive) -> by_exclusive
// ORDER: a_sem(shared) -> by_read
// ORDER: a_spinlock -> by_spin
// ORDER: a_raw_spinlock -> by_raw_spin
// ORDER: cpu_hotplug_lock(shared) -> by_cpus
// ORDER: rtnl_mutex -> by_rtnl

static DEFINE_MUTEX(a_mutex);
static DECLARE_RWSEM(a_sem);
static DEFINE_SPINLOCK(a_spinlock);
static DEFINE_RAW_SPINLOCK(a_raw_spinlock);
static DEFINE_MUTEX(by_held);
static DEFINE_MUTEX(by_once);
static DEFINE_MUTEX(by_write);
static DEFINE_MUTEX(by_exclusive);
static DEFINE_MUTEX(by_read);
static DEFINE_SPINLOCK(by_spin);
static DEFINE_RAW_SPINLOCK(by_raw_spin);
static DEFINE_MUTEX(by_cpus);
static DEFINE_MUTEX(by_rtnl);

void held(void)
{
	lockdep_assert_held(&a_mutex);
	mutex_lock(&by_held);
	mutex_unlock(&by_held);
}

void held_once(void)
{
	lockdep_assert_held_once(&a_mutex);
	mutex_lock(&by_once);
	mutex_unlock(&by_once);
}

void held_write(void)
{
	lockdep_assert_held_write(&a_sem);
	mutex_lock(&by_write);
	mutex_unlock(&by_write);
}

void held_exclusive(void)
{
	lockdep_assert_held_exclusive(&a_sem);
	mutex_lock(&by_exclusive);
	mutex_unlock(&by_exclusive);
}

void held_read(void)
{
	lockdep_assert_held_read(&a_sem);
	mutex_lock(&by_read);
	mutex_unlock(&by_read);
}

void spin_held(void)
{
	assert_spin_locked(&a_spinlock);
	spin_lock(&by_spin);
	spin_unlock(&by_spin);
}

void raw_spin_held(void)
{
	assert_raw_spin_locked(&a_raw_spinlock);
	raw_spin_lock(&by_raw_spin);
	raw_spin_unlock(&by_raw_spin);
}

void cpus_held(void)
{
	lockdep_assert_cpus_held();
	mutex_lock(&by_cpus);
	mutex_unlock(&by_cpus);
}

void rtnl_held(void)
{
	ASSERT_RTNL();
	mutex_lock(&by_rtnl);
	mutex_unlock(&by_rtnl);
}
