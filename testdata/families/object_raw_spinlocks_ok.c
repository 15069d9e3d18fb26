// WHY: objects made by macros, with a raw spinlock inside.
// ORDER: simple_queue.lock -> in_simple_queue
// ORDER: limit.lock -> in_limit
// ORDER: finished.wait.lock -> in_finished

static DECLARE_SWAIT_QUEUE_HEAD(simple_queue);
static DEFINE_RATELIMIT_STATE(limit, 5, 10);
static DECLARE_COMPLETION(finished);
static DEFINE_RAW_SPINLOCK(in_simple_queue);
static DEFINE_RAW_SPINLOCK(in_limit);
static DEFINE_RAW_SPINLOCK(in_finished);

void use_simple_queue(void)
{
	raw_spin_lock(&simple_queue.lock);
	raw_spin_lock(&in_simple_queue);
	raw_spin_unlock(&in_simple_queue);
	raw_spin_unlock(&simple_queue.lock);
}

void use_limit(void)
{
	raw_spin_lock(&limit.lock);
	raw_spin_lock(&in_limit);
	raw_spin_unlock(&in_limit);
	raw_spin_unlock(&limit.lock);
}

void use_finished(void)
{
	raw_spin_lock(&finished.wait.lock);
	raw_spin_lock(&in_finished);
	raw_spin_unlock(&in_finished);
	raw_spin_unlock(&finished.wait.lock);
}
