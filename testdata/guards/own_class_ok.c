// WHY: a class whose functions are written by hand lets go of it at the end of its scope.
// ORDER: a_lock -> pair.lock
// ORDER: pair.lock -> box.lock

struct box {
	struct mutex lock;
};

struct pair {
	struct mutex lock;
	struct box *box;
};

static DEFINE_MUTEX(a_lock);

int prepare(void);

typedef struct {
	struct pair *pair;
	struct box *box;
} class_pair_t;

static inline void class_pair_destructor(class_pair_t *_T)
{
	if (_T->box)
		mutex_unlock(&_T->box->lock);
	mutex_unlock(&_T->pair->lock);
}

static inline class_pair_t class_pair_constructor(struct pair *pair, struct box *box)
{
	mutex_lock(&pair->lock);
	if (box)
		mutex_lock(&box->lock);
	return (class_pair_t){ pair, box };
}

void held(struct pair *pair)
{
	scoped_guard(pair, pair, pair->box)
		prepare();
	mutex_lock(&a_lock); // NO-FINDING: behind the scope
	mutex_unlock(&a_lock);
}

void other(struct pair *pair)
{
	mutex_lock(&a_lock);
	mutex_lock(&pair->lock);
	mutex_unlock(&pair->lock);
	mutex_unlock(&a_lock);
}
