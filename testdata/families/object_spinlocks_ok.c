// WHY: objects made by macros, with a spinlock inside.
// ORDER: atomic_chain.lock -> in_atomic_chain
// ORDER: array.xa_lock -> in_array
// ORDER: flagged_array.xa_lock -> in_flagged_array
// ORDER: allocating_array.xa_lock -> in_allocating_array
// ORDER: counting_array.xa_lock -> in_counting_array
// ORDER: tree.xa_lock -> in_tree
// ORDER: idr.idr_rt.xa_lock -> in_idr
// ORDER: ida.xa.xa_lock -> in_ida
// ORDER: queue.lock -> in_queue

static ATOMIC_NOTIFIER_HEAD(atomic_chain);
static DEFINE_XARRAY(array);
static DEFINE_XARRAY_FLAGS(flagged_array, 0);
static DEFINE_XARRAY_ALLOC(allocating_array);
static DEFINE_XARRAY_ALLOC1(counting_array);
static RADIX_TREE(tree, GFP_ATOMIC);
static DEFINE_IDR(idr);
static DEFINE_IDA(ida);
static DECLARE_WAIT_QUEUE_HEAD(queue);
static DEFINE_SPINLOCK(in_atomic_chain);
static DEFINE_SPINLOCK(in_array);
static DEFINE_SPINLOCK(in_flagged_array);
static DEFINE_SPINLOCK(in_allocating_array);
static DEFINE_SPINLOCK(in_counting_array);
static DEFINE_SPINLOCK(in_tree);
static DEFINE_SPINLOCK(in_idr);
static DEFINE_SPINLOCK(in_ida);
static DEFINE_SPINLOCK(in_queue);

void use_atomic_chain(void)
{
	spin_lock(&atomic_chain.lock);
	spin_lock(&in_atomic_chain);
	spin_unlock(&in_atomic_chain);
	spin_unlock(&atomic_chain.lock);
}

void use_array(void)
{
	spin_lock(&array.xa_lock);
	spin_lock(&in_array);
	spin_unlock(&in_array);
	spin_unlock(&array.xa_lock);
}

void use_flagged_array(void)
{
	spin_lock(&flagged_array.xa_lock);
	spin_lock(&in_flagged_array);
	spin_unlock(&in_flagged_array);
	spin_unlock(&flagged_array.xa_lock);
}

void use_allocating_array(void)
{
	spin_lock(&allocating_array.xa_lock);
	spin_lock(&in_allocating_array);
	spin_unlock(&in_allocating_array);
	spin_unlock(&allocating_array.xa_lock);
}

void use_counting_array(void)
{
	spin_lock(&counting_array.xa_lock);
	spin_lock(&in_counting_array);
	spin_unlock(&in_counting_array);
	spin_unlock(&counting_array.xa_lock);
}

void use_tree(void)
{
	spin_lock(&tree.xa_lock);
	spin_lock(&in_tree);
	spin_unlock(&in_tree);
	spin_unlock(&tree.xa_lock);
}

void use_idr(void)
{
	spin_lock(&idr.idr_rt.xa_lock);
	spin_lock(&in_idr);
	spin_unlock(&in_idr);
	spin_unlock(&idr.idr_rt.xa_lock);
}

void use_ida(void)
{
	spin_lock(&ida.xa.xa_lock);
	spin_lock(&in_ida);
	spin_unlock(&in_ida);
	spin_unlock(&ida.xa.xa_lock);
}

void use_queue(void)
{
	spin_lock(&queue.lock);
	spin_lock(&in_queue);
	spin_unlock(&in_queue);
	spin_unlock(&queue.lock);
}
