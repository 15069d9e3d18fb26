// WHY: who sends another CPU a function and waits for it, if only because he was told to, holds his locks over those that it takes.
// ORDER: one_lock -> other_lock
// ORDER: other_lock -> one_lock

static DEFINE_RAW_SPINLOCK(one_lock);
static DEFINE_RAW_SPINLOCK(other_lock);

static void take_other(void *info)
{
	raw_spin_lock(&other_lock); // FINDING(abba): lock-order-inversion {{other_lock}}
	raw_spin_unlock(&other_lock);
}

static void send(int cpu, int wait)
{
	smp_call_function_single(cpu, take_other, NULL, wait);
}

void tell(int cpu)
{
	unsigned long flags;

	raw_spin_lock_irqsave(&one_lock, flags); // HOLD(abba)
	send(cpu, 1);
	raw_spin_unlock_irqrestore(&one_lock, flags);
}

void both(void)
{
	unsigned long flags;

	raw_spin_lock_irqsave(&other_lock, flags); // HOLD(abba)
	raw_spin_lock(&one_lock); // FINDING(abba): lock-order-inversion {{one_lock}}
	raw_spin_unlock(&one_lock);
	raw_spin_unlock_irqrestore(&other_lock, flags);
}
