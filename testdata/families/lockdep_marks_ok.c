// WHY: a function that is only declared does to locks what its marks say, and a marked one is entered so.
// ORDER: outer -> taken
// ORDER: taken -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_try.lock
// ORDER: by_try.lock -> inner
// ORDER: outer -> failed
// ORDER: held -> inner

static DEFINE_SPINLOCK(outer);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(after);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(held);

struct box {
	spinlock_t lock;
};

extern struct box by_try;
extern spinlock_t taken;

void take(void) __acquires(&taken);
void leave(void) __releases(taken);
int try_take(struct box *box) __cond_acquires(&box->lock);

void always(void)
{
	spin_lock(&outer);
	take();
	spin_lock(&inner);
	spin_unlock(&inner);
	leave();
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void sometimes(void)
{
	spin_lock(&outer);
	if (try_take(&by_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		spin_unlock(&by_try.lock);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_unlock(&outer);
}

void entered(void) __must_hold(&held)
{
	spin_lock(&inner);
	spin_unlock(&inner);
}
