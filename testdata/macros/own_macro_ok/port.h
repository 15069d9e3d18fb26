struct port {
	struct mutex lock;
	int open;
};

extern struct mutex list_lock;

static inline void port_get(struct port *p)
{
	mutex_lock(&p->lock); // NO-FINDING: the file that calls it has a macro of its name
	p->open++;
	mutex_unlock(&p->lock);
}
