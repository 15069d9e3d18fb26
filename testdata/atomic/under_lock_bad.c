// WHY: what is called under a spinlock waits for a mutex on some condition, which nothing that is passed rules out.
// SOURCE: max3420_remove() of 6.12 stops its thread so; normalize_rt_tasks() comes to cpuset_lock() so

struct unit {
	spinlock_t lock;
	struct task_struct *thread;
	int mode;
};

static DEFINE_MUTEX(modes);

static void set_mode(struct unit *u, int mode)
{
	if (u->mode != mode) {
		mutex_lock(&modes); // FINDING(mode): sleep-in-atomic {{waits for modes}} CONFIDENCE(mode): medium
		u->mode = mode;
		mutex_unlock(&modes);
	}
}

static int set_mode_if(struct unit *u, int mode, bool locked)
{
	if (!locked)
		mutex_lock(&modes); // FINDING(flag): sleep-in-atomic {{waits for modes}} CONFIDENCE(flag): medium
	u->mode = mode;
	if (!locked)
		mutex_unlock(&modes);
	return 0;
}

void unit_reset(struct unit *u)
{
	spin_lock(&u->lock); // HOLD(mode)
	set_mode(u, 0); // CALL(mode)
	spin_unlock(&u->lock);
}

void unit_start(struct unit *u)
{
	spin_lock(&u->lock); // HOLD(flag)
	set_mode_if(u, 1, false); // CALL(flag)
	spin_unlock(&u->lock);
}
