struct port {
	struct mutex lock;
	struct mutex write_lock;
	int open;
};

extern struct mutex list_lock;

static inline void port_get(struct port *p)
{
	p->open++;
}

static inline void port_flush(struct port *p)
{
	mutex_lock(&p->write_lock); // FINDING(flush): lock-order-inversion
	p->open = 0;
	mutex_unlock(&p->write_lock);
}
