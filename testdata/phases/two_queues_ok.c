// WHY: the two queues of a pair are locked in the order of their numbers, so that no two tasks wait for each other.
// SOURCE: a rejected report on mlx4: the completion queues of two queue pairs

struct queue {
	spinlock_t lock;
	int number;
};

static void lock_queues(struct queue *send, struct queue *receive)
{
	if (send == receive) {
		spin_lock(&send->lock);
	} else if (send->number < receive->number) {
		spin_lock(&send->lock);
		spin_lock_nested(&receive->lock, SINGLE_DEPTH_NESTING); // NO-FINDING: another queue
	} else {
		spin_lock(&receive->lock);
		spin_lock_nested(&send->lock, SINGLE_DEPTH_NESTING); // NO-FINDING: likewise
	}
}

static void unlock_queues(struct queue *send, struct queue *receive)
{
	if (send == receive) {
		spin_unlock(&send->lock);
	} else if (send->number < receive->number) {
		spin_unlock(&receive->lock);
		spin_unlock(&send->lock);
	} else {
		spin_unlock(&send->lock);
		spin_unlock(&receive->lock);
	}
}

void destroy_pair(struct queue *send, struct queue *receive)
{
	lock_queues(send, receive);
	unlock_queues(send, receive);
}
