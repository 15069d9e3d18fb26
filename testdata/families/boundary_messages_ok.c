// WHY: who prints a message waits for who prints at the time, and not for the lock of every console there is.
// ORDER: user -> console_owner
// ORDER: console_owner -> port_lock

static struct lockdep_map console_owner_dep_map;
static DEFINE_SPINLOCK(port_lock);
static DEFINE_MUTEX(user);

static void emit(void)
{
	lock_map_acquire(&console_owner_dep_map);
	spin_lock(&port_lock);
	spin_unlock(&port_lock);
	lock_map_release(&console_owner_dep_map);
}

void vprintk(const char *text)
{
	emit();
}

void use(void)
{
	mutex_lock(&user);
	vprintk("text");
	mutex_unlock(&user);
}
