// WHY: a pointer that may mean one function or another makes an edge, but no cycle is told of it: most often it is the other.
// ORDER: a -> b
// ORDER: b -> a

struct table {
	void (*f)(void);
};

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

static void takes(void)
{
	mutex_lock(&b);	// NO-FINDING: the table at hand may be the other one
	mutex_unlock(&b);
}

static void takes_nothing(void)
{
}

const struct table one = { .f = takes };
const struct table other = { .f = takes_nothing };

void run(const struct table *table)
{
	mutex_lock(&a);
	table->f();
	mutex_unlock(&a);
}

void g(void)
{
	mutex_lock(&b);
	mutex_lock(&a);
	mutex_unlock(&a);
	mutex_unlock(&b);
}
