// WHY: down_trylock() says 0 when it has the semaphore.
// ORDER: port -> queue
// ORDER: queue -> port

static DEFINE_SEMAPHORE(port);
static DEFINE_MUTEX(queue);

void try(void)
{
	if (down_trylock(&port)) // HOLD(abba)
		return;
	mutex_lock(&queue); // FINDING(abba): lock-order-inversion {{queue}}
	mutex_unlock(&queue);
	up(&port);
}

void other(void)
{
	mutex_lock(&queue); // HOLD(abba)
	down(&port); // FINDING(abba): lock-order-inversion {{port}}
	up(&port);
	mutex_unlock(&queue);
}
