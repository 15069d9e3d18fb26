// WHY: a pointer that may mean several functions counts three calls by name below the holder: with a held it is, with b held the same pointer is four calls away.
// ORDER: a -> near
struct table { void (*f)(int n); };
static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);
static DEFINE_MUTEX(near);

static void first(int n) { mutex_lock(&near); mutex_unlock(&near); }
static void nothing(int n) { }

const struct table one = { .f = first };
const struct table other = { .f = nothing };

static void third(const struct table *table) { table->f(1); }
static void second(const struct table *table) { third(table); }
static void call_it(const struct table *table) { second(table); }
static void go_on(const struct table *table) { call_it(table); }

void run(const struct table *table)
{
	mutex_lock(&a);
	call_it(table);
	mutex_unlock(&a);
}

void walk(const struct table *table)
{
	mutex_lock(&b);
	go_on(table);
	mutex_unlock(&b);
}
