// WHY: a function that lets go of its caller's lock unless something is wrong may be wrapped: who calls the wrapper lets go of it.
// ORDER: none

static DEFINE_SPINLOCK(graph_lock);
static int steps;

int is_broken(void);

static void leave(void)
{
	if (is_broken())
		return;
	spin_unlock(&graph_lock);
}

static void leave_graph(void)
{
	leave();
	steps++;
}

void walk(void)
{
	spin_lock(&graph_lock);
	leave_graph();
	spin_lock(&graph_lock);
	leave_graph();
}
