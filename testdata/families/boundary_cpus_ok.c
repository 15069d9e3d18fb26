// WHY: who sends another CPU a function and waits for it waits for that function's locks, and for those of no other that was ever sent.
// ORDER: to_one -> one
// ORDER: to_all -> all
// ORDER: to_many -> many
// ORDER: passed_on -> far

static DEFINE_SPINLOCK(to_one);
static DEFINE_SPINLOCK(to_all);
static DEFINE_SPINLOCK(to_many);
static DEFINE_SPINLOCK(passed_on);
static DEFINE_RAW_SPINLOCK(one);
static DEFINE_RAW_SPINLOCK(all);
static DEFINE_RAW_SPINLOCK(many);
static DEFINE_RAW_SPINLOCK(far);

static void take_one(void *info)
{
	raw_spin_lock(&one);
	raw_spin_unlock(&one);
}

static void take_all(void *info)
{
	raw_spin_lock(&all);
	raw_spin_unlock(&all);
}

static void take_many(void *info)
{
	raw_spin_lock(&many);
	raw_spin_unlock(&many);
}

static void take_far(void *info)
{
	raw_spin_lock(&far);
	raw_spin_unlock(&far);
}

static void send(int cpu, void (*func)(void *info))
{
	smp_call_function_single(cpu, func, NULL, 1);
}

void use(int cpu, const struct cpumask *mask)
{
	spin_lock(&to_one);
	smp_call_function_single(cpu, take_one, NULL, 1);
	spin_unlock(&to_one);
	spin_lock(&to_all);
	smp_call_function(take_all, NULL, 1);
	spin_unlock(&to_all);
	spin_lock(&to_many);
	smp_call_function_many(mask, &take_many, NULL, true);
	spin_unlock(&to_many);
	spin_lock(&passed_on);
	send(cpu, take_far);
	spin_unlock(&passed_on);
}
