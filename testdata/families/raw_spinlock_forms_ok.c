// WHY: each way to take a raw spinlock: which wait, and by which result it is taken.
// ORDER: outer -> by_lock
// ORDER: by_lock -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_irq
// ORDER: by_irq -> inner
// ORDER: outer -> by_irqsave
// ORDER: by_irqsave -> inner
// ORDER: outer -> by_bh
// ORDER: by_bh -> inner
// ORDER: outer -> failed
// ORDER: by_try -> inner
// ORDER: by_try_irq -> inner
// ORDER: by_try_irqsave -> inner
// ORDER: by_try_bh -> inner
// ORDER: outer -> by_last_user
// ORDER: by_last_user -> inner
// ORDER: outer -> by_last_user_irqsave
// ORDER: by_last_user_irqsave -> inner

static atomic_t users;
static DEFINE_RAW_SPINLOCK(outer);
static DEFINE_RAW_SPINLOCK(by_lock);
static DEFINE_RAW_SPINLOCK(by_irq);
static DEFINE_RAW_SPINLOCK(by_irqsave);
static DEFINE_RAW_SPINLOCK(by_bh);
static DEFINE_RAW_SPINLOCK(by_try);
static DEFINE_RAW_SPINLOCK(by_try_irq);
static DEFINE_RAW_SPINLOCK(by_try_irqsave);
static DEFINE_RAW_SPINLOCK(by_try_bh);
static DEFINE_RAW_SPINLOCK(by_last_user);
static DEFINE_RAW_SPINLOCK(by_last_user_irqsave);
static DEFINE_RAW_SPINLOCK(inner);
static DEFINE_RAW_SPINLOCK(failed);
static DEFINE_RAW_SPINLOCK(after);

void take_raw_spin_lock(void)
{
	raw_spin_lock(&outer);
	raw_spin_lock(&by_lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&by_lock);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_irq(void)
{
	raw_spin_lock(&outer);
	raw_spin_lock_irq(&by_irq);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock_irq(&by_irq);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_irqsave(void)
{
	unsigned long flags;

	raw_spin_lock(&outer);
	raw_spin_lock_irqsave(&by_irqsave, flags);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock_irqrestore(&by_irqsave, flags);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_bh(void)
{
	raw_spin_lock(&outer);
	raw_spin_lock_bh(&by_bh);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock_bh(&by_bh);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock(void)
{
	raw_spin_lock(&outer);
	if (raw_spin_trylock(&by_try)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		raw_spin_unlock(&by_try);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock_irq(void)
{
	raw_spin_lock(&outer);
	if (raw_spin_trylock_irq(&by_try_irq)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		raw_spin_unlock_irq(&by_try_irq);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock_irqsave(void)
{
	unsigned long flags;

	raw_spin_lock(&outer);
	if (raw_spin_trylock_irqsave(&by_try_irqsave, flags)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		raw_spin_unlock_irqrestore(&by_try_irqsave, flags);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock_bh(void)
{
	raw_spin_lock(&outer);
	if (raw_spin_trylock_bh(&by_try_bh)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		raw_spin_unlock_bh(&by_try_bh);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

int take_atomic_dec_and_raw_lock(void)
{
	raw_spin_lock(&outer);
	if (!atomic_dec_and_raw_lock(&users, &by_last_user)) {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
		raw_spin_unlock(&outer);
		return -EINTR;
	}
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&by_last_user);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
	return 0;
}

int take_atomic_dec_and_raw_lock_irqsave(void)
{
	unsigned long flags;

	raw_spin_lock(&outer);
	if (!atomic_dec_and_raw_lock_irqsave(&users, &by_last_user_irqsave, flags)) {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
		raw_spin_unlock(&outer);
		return -EINTR;
	}
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock_irqrestore(&by_last_user_irqsave, flags);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
	return 0;
}
