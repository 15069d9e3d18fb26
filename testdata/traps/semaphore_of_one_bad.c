// WHY: a semaphore of 1 is a lock.
// ORDER: bus -> request.done
// ORDER: request.done -> bus

struct request {
	struct semaphore done;
};

static DEFINE_MUTEX(bus);

void make(struct request *r)
{
	sema_init(&r->done, 1);
}

void submit(struct request *r)
{
	mutex_lock(&bus); // HOLD(abba)
	down(&r->done); // FINDING(abba): lock-order-inversion {{request.done}}
	up(&r->done);
	mutex_unlock(&bus);
}

void finish(struct request *r)
{
	up(&r->done);
}

void consume(struct request *r)
{
	down(&r->done); // HOLD(abba)
	mutex_lock(&bus); // FINDING(abba): lock-order-inversion {{bus}}
	mutex_unlock(&bus);
	up(&r->done);
}
