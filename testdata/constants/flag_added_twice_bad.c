// WHY: what is added to a flag word first still counts where more is added to it, and may be the bit asked for.
// ORDER: a_lock -> b_lock
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
		mutex_lock(&b_lock); // FINDING(o): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

static void store(int kind, unsigned int flags)
{
	flags |= usual(kind);
	flags |= ACCOUNT;
	refill(flags);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(o)
	store(1, 0);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(o)
	mutex_lock(&a_lock); // FINDING(o): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
