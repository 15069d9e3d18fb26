// WHY: a bare arch_spinlock_t has an order like any other lock.
// ORDER: outer -> by_lock
// ORDER: by_lock -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> failed
// ORDER: by_try -> inner

static arch_spinlock_t outer;
static arch_spinlock_t by_lock;
static arch_spinlock_t by_try;
static arch_spinlock_t inner;
static arch_spinlock_t failed;
static arch_spinlock_t after;

void take_arch_spin_lock(void)
{
	arch_spin_lock(&outer);
	arch_spin_lock(&by_lock);
	arch_spin_lock(&inner);
	arch_spin_unlock(&inner);
	arch_spin_unlock(&by_lock);
	arch_spin_lock(&after);
	arch_spin_unlock(&after);
	arch_spin_unlock(&outer);
}

void try_arch_spin_trylock(void)
{
	arch_spin_lock(&outer);
	if (arch_spin_trylock(&by_try)) {
		arch_spin_lock(&inner);
		arch_spin_unlock(&inner);
		arch_spin_unlock(&by_try);
	} else {
		arch_spin_lock(&failed);
		arch_spin_unlock(&failed);
	}
	arch_spin_lock(&after);
	arch_spin_unlock(&after);
	arch_spin_unlock(&outer);
}
