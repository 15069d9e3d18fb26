// WHY: a macro of any arguments passes them on to a function; a rule says what it waits for, and what the function locks counts, too.
// ORDER: port_lock -> list_lock
// ORDER: list_lock -> port_lock

#define alloc_hooks(do_alloc) ({ do_alloc; })
#define kmalloc_node(...) alloc_hooks(kmalloc_node_noprof(__VA_ARGS__))

static DEFINE_SPINLOCK(port_lock);
static DEFINE_SPINLOCK(list_lock);

void *kmalloc_node_noprof(size_t size, gfp_t flags, int node)
{
	if (node) {
		spin_lock(&list_lock); // FINDING(passed): lock-order-inversion
		spin_unlock(&list_lock);
	}
	return pool[node];
}

void receive(void)
{
	spin_lock(&port_lock); // HOLD(passed)
	buffer = kmalloc_node(64, GFP_ATOMIC, 1); // CALL(passed)
	spin_unlock(&port_lock);
}

void release(void)
{
	spin_lock(&list_lock); // HOLD(passed)
	spin_lock(&port_lock); // FINDING(passed): lock-order-inversion
	spin_unlock(&port_lock);
	spin_unlock(&list_lock);
}
