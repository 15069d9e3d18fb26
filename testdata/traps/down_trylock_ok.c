// WHY: down_trylock() says something else than 0 when it has nothing.
// ORDER: queue -> port

static DEFINE_SEMAPHORE(port);
static DEFINE_MUTEX(queue);

void try(void)
{
	if (down_trylock(&port)) {
		mutex_lock(&queue); // NO-FINDING: the semaphore was not to be had
		mutex_unlock(&queue);
		return;
	}
	up(&port);
}

void other(void)
{
	mutex_lock(&queue);
	down(&port);
	up(&port);
	mutex_unlock(&queue);
}
