// WHY: an argument that the macro's text puts under a condition is not there on every path: who gets no lock has none to hold.
struct queue {
	struct mutex lock;
	struct mutex other;
};

#define IF_OPEN(open, body)	\
do {				\
	if (open) {		\
		body;		\
	}			\
} while (0)

void locks_when_open(struct queue *q, int open)
{
	IF_OPEN(open, mutex_lock(&q->lock));
	if (!open)
		mutex_lock(&q->lock);
	mutex_unlock(&q->lock);
}

#define RETRY(tries, call)	\
({				\
	int error;		\
	do {			\
		error = (call);	\
	} while (error && (tries)--);	\
	error;			\
})

int locks_in_the_end(struct queue *q, int tries)
{
	int error = RETRY(tries, mutex_lock_interruptible(&q->other));

	if (error)
		return error;
	mutex_unlock(&q->other);
	return 0;
}
