// WHY: each way to take a spinlock: which wait, and by which result it is taken.
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
// ORDER: outer -> by_last_reference
// ORDER: by_last_reference -> inner
// ORDER: outer -> by_last_reference_irqsave
// ORDER: by_last_reference_irqsave -> inner

static atomic_t users;
static refcount_t references;
static DEFINE_SPINLOCK(outer);
static DEFINE_SPINLOCK(by_lock);
static DEFINE_SPINLOCK(by_irq);
static DEFINE_SPINLOCK(by_irqsave);
static DEFINE_SPINLOCK(by_bh);
static DEFINE_SPINLOCK(by_try);
static DEFINE_SPINLOCK(by_try_irq);
static DEFINE_SPINLOCK(by_try_irqsave);
static DEFINE_SPINLOCK(by_try_bh);
static DEFINE_SPINLOCK(by_last_user);
static DEFINE_SPINLOCK(by_last_user_irqsave);
static DEFINE_SPINLOCK(by_last_reference);
static DEFINE_SPINLOCK(by_last_reference_irqsave);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take_spin_lock(void)
{
	spin_lock(&outer);
	spin_lock(&by_lock);
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock(&by_lock);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_spin_lock_irq(void)
{
	spin_lock(&outer);
	spin_lock_irq(&by_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock_irq(&by_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_spin_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	spin_lock_irqsave(&by_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock_irqrestore(&by_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_spin_lock_bh(void)
{
	spin_lock(&outer);
	spin_lock_bh(&by_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock_bh(&by_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_spin_trylock(void)
{
	spin_lock(&outer);
	if (spin_trylock(&by_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		spin_unlock(&by_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_spin_trylock_irq(void)
{
	spin_lock(&outer);
	if (spin_trylock_irq(&by_try_irq)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		spin_unlock_irq(&by_try_irq);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_spin_trylock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	if (spin_trylock_irqsave(&by_try_irqsave, flags)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		spin_unlock_irqrestore(&by_try_irqsave, flags);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_spin_trylock_bh(void)
{
	spin_lock(&outer);
	if (spin_trylock_bh(&by_try_bh)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		spin_unlock_bh(&by_try_bh);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

int take_atomic_dec_and_lock(void)
{
	spin_lock(&outer);
	if (!atomic_dec_and_lock(&users, &by_last_user)) {
		spin_lock(&failed);
		spin_unlock(&failed);
		spin_unlock(&outer);
		return -EINTR;
	}
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock(&by_last_user);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
	return 0;
}

int take_atomic_dec_and_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	if (!atomic_dec_and_lock_irqsave(&users, &by_last_user_irqsave, flags)) {
		spin_lock(&failed);
		spin_unlock(&failed);
		spin_unlock(&outer);
		return -EINTR;
	}
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock_irqrestore(&by_last_user_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
	return 0;
}

int take_refcount_dec_and_lock(void)
{
	spin_lock(&outer);
	if (!refcount_dec_and_lock(&references, &by_last_reference)) {
		spin_lock(&failed);
		spin_unlock(&failed);
		spin_unlock(&outer);
		return -EINTR;
	}
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock(&by_last_reference);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
	return 0;
}

int take_refcount_dec_and_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	if (!refcount_dec_and_lock_irqsave(&references, &by_last_reference_irqsave, &flags)) {
		spin_lock(&failed);
		spin_unlock(&failed);
		spin_unlock(&outer);
		return -EINTR;
	}
	spin_lock(&inner);
	spin_unlock(&inner);
	spin_unlock_irqrestore(&by_last_reference_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
	return 0;
}
