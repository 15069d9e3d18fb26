// WHY: nobody sleeps while spinning, so the way from the spinlock to the mutex is one the code never takes.
// ORDER: mutex -> spinning

static DEFINE_MUTEX(mutex);
static DEFINE_SPINLOCK(spinning);

void forth(void)
{
	mutex_lock(&mutex);
	spin_lock(&spinning);
	spin_unlock(&spinning);
	mutex_unlock(&mutex);
}

static void wait(int level)
{
	if (level)
		mutex_lock(&mutex); // NO-FINDING: not while spinning
	if (level)
		mutex_unlock(&mutex);
}

static void look(int level)
{
	wait(level);
}

static void look_once(int level)
{
	look(level);
}

static void check(int level)
{
	look_once(level);
}

void back(int level)
{
	spin_lock(&spinning);
	check(level);
	spin_unlock(&spinning);
}
