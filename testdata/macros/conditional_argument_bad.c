// WHY: an argument that the macro's text puts under a condition is there on that path, and taken again on it.
struct queue {
	struct mutex lock;
};

#define IF_OPEN(open, body)	\
do {				\
	if (open) {		\
		body;		\
	}			\
} while (0)

void locks_when_open(struct queue *q, int open)
{
	IF_OPEN(open, mutex_lock(&q->lock)); /* HOLD(a) */
	if (open)
		mutex_lock(&q->lock); /* FINDING(a): self-deadlock */
	mutex_unlock(&q->lock);
}
