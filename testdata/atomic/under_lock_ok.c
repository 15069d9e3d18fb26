// WHY: what is called under a spinlock waits for a mutex where it may: where it is passed so, with no such lock, with the last reference, or after it has let go of the lock.

struct unit {
	spinlock_t lock;
	atomic_t refs;
	int mode;
};

static DEFINE_MUTEX(modes);

static int set_mode_if(struct unit *u, int mode, bool locked)
{
	if (!locked)
		mutex_lock(&modes);
	u->mode = mode;
	if (!locked)
		mutex_unlock(&modes);
	return 0;
}

void unit_start(struct unit *u)
{
	mutex_lock(&modes);
	spin_lock(&u->lock);
	set_mode_if(u, 1, true);
	spin_unlock(&u->lock);
	mutex_unlock(&modes);
}

#define MAY_WAIT 4
#define AT_ONCE 1

static void set_mode_allowed(struct unit *u, int flags)
{
	if (flags & MAY_WAIT) {
		mutex_lock(&modes);
		u->mode = 2;
		mutex_unlock(&modes);
	}
}

void unit_poll(struct unit *u)
{
	spin_lock(&u->lock);
	set_mode_allowed(u, AT_ONCE);
	spin_unlock(&u->lock);
}

static void unit_put(struct unit *u)
{
	if (atomic_dec_and_test(&u->refs)) {
		mutex_lock(&modes);
		mutex_unlock(&modes);
	}
}

void unit_forget(struct unit *u)
{
	spin_lock(&u->lock);
	unit_put(u);
	spin_unlock(&u->lock);
}

static void unit_wait(struct unit *u)
{
	if (u->mode) {
		spin_unlock(&u->lock);
		mutex_lock(&modes);
		mutex_unlock(&modes);
		spin_lock(&u->lock);
	}
}

void unit_stop(struct unit *u)
{
	spin_lock(&u->lock);
	unit_wait(u);
	spin_unlock(&u->lock);
}

struct stream {
	struct mutex sleeping;
	spinlock_t spinning;
	bool sleeps;
};

static void stream_lock(struct stream *s)
{
	if (s->sleeps)
		mutex_lock(&s->sleeping);
	else
		spin_lock(&s->spinning);
}

static void stream_unlock(struct stream *s)
{
	if (s->sleeps)
		mutex_unlock(&s->sleeping);
	else
		spin_unlock(&s->spinning);
}

void stream_interrupt(struct unit *u, struct stream *s)
{
	spin_lock(&u->lock);
	stream_lock(s);
	stream_unlock(s);
	spin_unlock(&u->lock);
}
