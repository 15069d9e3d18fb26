// WHY: a way may go by two calls through pointers, and not by three: nobody could tell whether all three meet.
// ORDER: outer -> behind_one
// ORDER: outer -> behind_two

struct first_ops { void (*f)(void); };
struct second_ops { void (*f)(void); };
struct third_ops { void (*f)(void); };

struct object {
	const struct first_ops *first;
	const struct second_ops *second;
	const struct third_ops *third;
};

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(behind_one);
static DEFINE_MUTEX(behind_two);
static DEFINE_MUTEX(behind_three);
static struct object *the_object;

static void third(void)
{
	mutex_lock(&behind_three);
	mutex_unlock(&behind_three);
}

static void second(void)
{
	mutex_lock(&behind_two);
	mutex_unlock(&behind_two);
	the_object->third->f();
}

static void first(void)
{
	mutex_lock(&behind_one);
	mutex_unlock(&behind_one);
	the_object->second->f();
}

static const struct first_ops first_ops = { .f = first };
static const struct second_ops second_ops = { .f = second };
static const struct third_ops third_ops = { .f = third };

void run(struct object *object)
{
	object->first = &first_ops;
	object->second = &second_ops;
	object->third = &third_ops;
	mutex_lock(&outer);
	object->first->f();
	mutex_unlock(&outer);
}
