// WHY: behind a pointer that may mean several functions a way goes on for three calls: what the second and the fourth take is an edge, what the fifth takes is none.
// ORDER: a -> near
// ORDER: a -> last
struct table { void (*f)(int n); };
static DEFINE_MUTEX(a);
static DEFINE_MUTEX(near);
static DEFINE_MUTEX(last);
static DEFINE_MUTEX(far);

static void fifth(void) { mutex_lock(&far); mutex_unlock(&far); }
static void fourth(void) { mutex_lock(&last); mutex_unlock(&last); fifth(); }
static void third(void) { fourth(); }
static void second(void) { mutex_lock(&near); mutex_unlock(&near); third(); }
static void first(int n) { second(); }
static void nothing(int n) { }

const struct table one = { .f = first };
const struct table other = { .f = nothing };

void run(const struct table *table)
{
	mutex_lock(&a);
	table->f(1);
	mutex_unlock(&a);
}
