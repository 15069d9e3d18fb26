// WHY: a semaphore of 0 is a completion: who has waited for it holds nothing.
// ORDER: bus -> request.done

struct request {
	struct semaphore done;
};

static DEFINE_MUTEX(bus);

void make(struct request *r)
{
	sema_init(&r->done, 0);
}

void submit(struct request *r)
{
	mutex_lock(&bus);
	down(&r->done);
	mutex_unlock(&bus);
}

void finish(struct request *r)
{
	up(&r->done);
}

void consume(struct request *r)
{
	down(&r->done);
	mutex_lock(&bus); // NO-FINDING: nothing is held
	mutex_unlock(&bus);
}
