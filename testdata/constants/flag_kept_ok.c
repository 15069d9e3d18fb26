// WHY: a variable that is no more than a test of what was passed is decided by what was passed.
// ORDER: b_lock -> a_lock

#define AREA_NOFAIL 0x10
#define AREA_PLAIN 0x03

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int try_area(int size);

static int area(int size, unsigned int flags)
{
	while (try_area(size)) {
		bool nofail = flags & AREA_NOFAIL;

		if (!nofail)
			return -1;
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	return 0;
}

void first(void)
{
	mutex_lock(&a_lock);
	area(4, AREA_PLAIN);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
