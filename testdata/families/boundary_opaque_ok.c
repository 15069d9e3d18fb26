// WHY: what lies behind a boundary is nothing that its caller waits for.
// ORDER: none

static DEFINE_MUTEX(user_lock);
static DEFINE_MUTEX(far_lock);

void try_to_free_pages(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void try_to_compact_pages(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void out_of_memory(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void node_reclaim(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void zone_reclaim(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void dump_page(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void dump_stack(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void memcpy(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void memmove(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void memset(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void try_to_free_mem_cgroup_pages(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void reclaim_clean_pages_from_list(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void vc_forward_exception(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void use(void *what)
{
	mutex_lock(&user_lock);
	try_to_free_pages(what);
	try_to_compact_pages(what);
	out_of_memory(what);
	node_reclaim(what);
	zone_reclaim(what);
	try_to_free_mem_cgroup_pages(what);
	reclaim_clean_pages_from_list(what);
	vc_forward_exception(what);
	dump_page(what);
	dump_stack(what);
	memcpy(what);
	memmove(what);
	memset(what);
	mutex_unlock(&user_lock);
}
