// WHY: what was found equal to a constant is not found to differ from it further down the path.
// ORDER: b_lock -> a_lock

enum kind { PLAIN, FANCY, OTHER };

void prepare(void);

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(enum kind kind)
{
	if (kind == FANCY)
		mutex_lock(&a_lock);
	prepare();
	if (kind != FANCY) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	if (kind == FANCY)
		mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
