// WHY: a constant that a case names does not take the default case, which has the lock.
// ORDER: b_lock -> a_lock

#define RED 1
#define GREEN 2
#define BLUE 40

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static void paint(int colour)
{
	switch (colour) {
	case RED:
	case GREEN:
		break;
	default:
		take_b();
	}
}

void first(void)
{
	mutex_lock(&a_lock);
	paint(GREEN);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
