// WHY: who sends another CPU a function and does not wait for it holds his locks over none of those that it takes.
// ORDER: other_lock -> one_lock

static DEFINE_RAW_SPINLOCK(one_lock);
static DEFINE_RAW_SPINLOCK(other_lock);

static void take_other(void *info)
{
	raw_spin_lock(&other_lock);
	raw_spin_unlock(&other_lock);
}

static void send(int cpu, int wait)
{
	smp_call_function_single(cpu, take_other, NULL, wait);
}

void tell(int cpu, const struct cpumask *mask)
{
	unsigned long flags;

	raw_spin_lock_irqsave(&one_lock, flags);
	smp_call_function_single(cpu, take_other, NULL, 0); // NO-FINDING: it is sent, and not waited for
	smp_call_function(take_other, NULL, 0); // NO-FINDING: likewise
	smp_call_function_many(mask, take_other, NULL, false); // NO-FINDING: likewise
	send(cpu, 0); // NO-FINDING: likewise
	raw_spin_unlock_irqrestore(&one_lock, flags);
}

void both(void)
{
	unsigned long flags;

	raw_spin_lock_irqsave(&other_lock, flags);
	raw_spin_lock(&one_lock);
	raw_spin_unlock(&one_lock);
	raw_spin_unlock_irqrestore(&other_lock, flags);
}
