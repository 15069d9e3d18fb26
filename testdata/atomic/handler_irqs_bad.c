// WHY: a timer's function stays one, whether what it calls before it waits lets interrupts in or not.

struct port {
	atomic_t refs;
	int chatty;
	spinlock_t lines;
	struct timer_list timer;
};

static DEFINE_MUTEX(ports);

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
	mutex_lock(&ports); // FINDING(put): sleep-in-atomic {{runs in a softirq, and sleeps on some condition}} CONFIDENCE(put): medium
	mutex_unlock(&ports);
}

static void port_timeout(struct timer_list *t)
{
	struct port *p = from_timer(p, t, timer);

	if (atomic_dec_and_test(&p->refs))
		port_del(p); // CALL(put)
}

void port_init(struct port *p)
{
	spin_lock_init(&p->lines);
	p->timer.function = port_timeout; // CALL(put)
}
