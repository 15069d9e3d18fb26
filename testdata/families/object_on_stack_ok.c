// WHY: a wait queue or completion on the stack is of its struct's class.
// ORDER: wait_queue_head.lock -> by_queue
// ORDER: swait_queue_head.lock -> by_completion

static DEFINE_SPINLOCK(by_queue);
static DEFINE_RAW_SPINLOCK(by_completion);

void queue(void)
{
	DECLARE_WAIT_QUEUE_HEAD_ONSTACK(queue);

	spin_lock(&queue.lock);
	spin_lock(&by_queue);
	spin_unlock(&by_queue);
	spin_unlock(&queue.lock);
}

void completion(void)
{
	DECLARE_COMPLETION_ONSTACK(done);

	raw_spin_lock(&done.wait.lock);
	raw_spin_lock(&by_completion);
	raw_spin_unlock(&by_completion);
	raw_spin_unlock(&done.wait.lock);
}
