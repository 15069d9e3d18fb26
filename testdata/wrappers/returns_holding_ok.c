// WHY: what one function takes and returns holding, another one releases.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void begin(void)
{
	mutex_lock(&a_lock);
}

static void end(void)
{
	mutex_unlock(&a_lock);
}

void first(void)
{
	begin();
	end();
	mutex_lock(&b_lock); // NO-FINDING: end() has released a_lock
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	begin();
	end();
	mutex_unlock(&b_lock);
}
