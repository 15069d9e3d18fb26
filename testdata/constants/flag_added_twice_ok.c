// WHY: of all that is added to a flag word, one behind the other, nothing is the bit asked for.
// ORDER: b_lock -> a_lock

#define MAY_WAIT 0x400u
#define QUIET 0x2000u
#define ACCOUNT 0x4000u

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

unsigned int usual(int kind);

static void refill(unsigned int flags)
{
	if (flags & MAY_WAIT) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

static void store(int kind, unsigned int flags)
{
	flags |= QUIET;
	flags |= ACCOUNT;
	refill(flags);
}

void first(void)
{
	mutex_lock(&a_lock);
	store(1, 0);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
