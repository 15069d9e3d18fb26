// WHY: each way to take a CPU's own lock.
// ORDER: pools.by_lock -> inner
// ORDER: pools.by_irq -> inner
// ORDER: pools.by_irqsave -> inner
// ORDER: pools.by_nested_bh -> inner
// ORDER: pools.by_try -> inner
// ORDER: pools.by_try_irqsave -> inner

struct pool {
	local_lock_t by_lock;
	local_lock_t by_irq;
	local_lock_t by_irqsave;
	local_lock_t by_nested_bh;
	local_trylock_t by_try;
	local_trylock_t by_try_irqsave;
};

static DEFINE_PER_CPU(struct pool, pools);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take_lock(void)
{
	local_lock(&pools.by_lock);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock(&pools.by_lock);
	spin_lock(&after);
	spin_unlock(&after);
}

void take_irq(void)
{
	local_lock_irq(&pools.by_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock_irq(&pools.by_irq);
	spin_lock(&after);
	spin_unlock(&after);
}

void take_irqsave(void)
{
	unsigned long flags;

	local_lock_irqsave(&pools.by_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock_irqrestore(&pools.by_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
}

void take_nested_bh(void)
{
	local_lock_nested_bh(&pools.by_nested_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock_nested_bh(&pools.by_nested_bh);
	spin_lock(&after);
	spin_unlock(&after);
}

void take_try(void)
{
	if (local_trylock(&pools.by_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		local_unlock(&pools.by_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
}

void take_try_irqsave(void)
{
	unsigned long flags;

	if (local_trylock_irqsave(&pools.by_try_irqsave, flags)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		local_unlock_irqrestore(&pools.by_try_irqsave, flags);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
}
