// WHY: the timer's function takes a spinning lock, which leaves it alone whether it lets interrupts in or not.

struct port {
	atomic_t refs;
	int chatty;
	spinlock_t lines;
	struct timer_list timer;
};

static DEFINE_SPINLOCK(ports);

static void port_say(struct port *p)
{
	if (p->chatty) {
		spin_lock_irq(&p->lines);
		spin_unlock_irq(&p->lines);
	}
}

static void port_del(struct port *p)
{
	port_say(p);
	spin_lock(&ports);
	spin_unlock(&ports);
}

static void port_timeout(struct timer_list *t)
{
	struct port *p = from_timer(p, t, timer);

	if (atomic_dec_and_test(&p->refs))
		port_del(p);
}

void port_init(struct port *p)
{
	spin_lock_init(&p->lines);
	p->timer.function = port_timeout;
}
