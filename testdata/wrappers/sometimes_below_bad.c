// WHY: a wrapper that only sometimes calls what sometimes lets go of a lock tells nothing of it.

static DEFINE_SPINLOCK(graph_lock);
static int steps;

int is_broken(void);

static void leave(void)
{
	if (is_broken())
		return;
	spin_unlock(&graph_lock);
}

static void leave_graph(int depth)
{
	steps++;
	if (depth == 0)
		leave();
}

void walk(int depth)
{
	spin_lock(&graph_lock); // HOLD(again)
	leave_graph(depth);
	spin_lock(&graph_lock); // FINDING(again): self-deadlock
	spin_unlock(&graph_lock);
}
