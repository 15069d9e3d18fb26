// WHY: two tests of one value that can both come out so.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

enum kind { PLAIN, FANCY, OTHER };

void prepare(void);

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(enum kind kind)
{
	if (kind == FANCY)
		mutex_lock(&a_lock); // HOLD(ab)
	prepare();
	if (kind != PLAIN) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
	if (kind == FANCY)
		mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
