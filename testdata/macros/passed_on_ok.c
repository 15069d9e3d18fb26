// WHY: the arguments of such a macro are those of the function: what it locks for others it does not lock.
// ORDER: list_lock -> port_lock

#define alloc_hooks(do_alloc) ({ do_alloc; })
#define kmalloc_node(...) alloc_hooks(kmalloc_node_noprof(__VA_ARGS__))

static DEFINE_SPINLOCK(port_lock);
static DEFINE_SPINLOCK(list_lock);

void *kmalloc_node_noprof(size_t size, gfp_t flags, int node)
{
	if (node) {
		spin_lock(&list_lock);
		spin_unlock(&list_lock);
	}
	return pool[node];
}

void receive(void)
{
	spin_lock(&port_lock);
	buffer = kmalloc_node(64, GFP_ATOMIC, 0);
	spin_unlock(&port_lock);
}

void release(void)
{
	spin_lock(&list_lock);
	spin_lock(&port_lock); // NO-FINDING: one order
	spin_unlock(&port_lock);
	spin_unlock(&list_lock);
}
