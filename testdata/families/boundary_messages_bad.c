// WHY: who prints a message under a lock that the console needs may wait for who prints, who waits for the lock.
// ORDER: port_lock -> console_owner
// ORDER: console_owner -> port_lock

static struct lockdep_map console_owner_dep_map;
static DEFINE_SPINLOCK(port_lock);

void write_console(void)
{
	lock_map_acquire(&console_owner_dep_map);
	spin_lock(&port_lock); // FINDING(print): lock-order-inversion
	spin_unlock(&port_lock);
	lock_map_release(&console_owner_dep_map);
}

void set_speed(void)
{
	spin_lock(&port_lock);
	vprintk("text"); // FINDING(print): lock-order-inversion
	spin_unlock(&port_lock);
}
