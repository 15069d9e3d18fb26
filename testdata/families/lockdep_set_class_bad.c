// WHY: lockdep is told that locks of one name are of several classes, each way; an order among them is believed less.
// ORDER: by_class.lock -> table
// ORDER: table -> by_class.lock
// ORDER: by_name.lock -> table
// ORDER: table -> by_name.lock
// ORDER: by_both.lock -> table
// ORDER: table -> by_both.lock
// ORDER: by_subclass.lock -> table
// ORDER: table -> by_subclass.lock

static DEFINE_MUTEX(table);
static struct lock_class_key key;

struct by_class {
	struct mutex lock;
};

void by_class_make(struct by_class *l)
{
	mutex_init(&l->lock);
	lockdep_set_class(&l->lock, &key);
}

void by_class_first(struct by_class *l)
{
	mutex_lock(&l->lock); // HOLD(by_class)
	mutex_lock(&table); // FINDING(by_class): lock-order-inversion {{table}} CONFIDENCE(by_class): low
	mutex_unlock(&table);
	mutex_unlock(&l->lock);
}

void by_class_second(struct by_class *l)
{
	mutex_lock(&table); // HOLD(by_class)
	mutex_lock(&l->lock); // FINDING(by_class): lock-order-inversion {{by_class.lock}}
	mutex_unlock(&l->lock);
	mutex_unlock(&table);
}

struct by_name {
	struct mutex lock;
};

void by_name_make(struct by_name *l)
{
	mutex_init(&l->lock);
	lockdep_set_class_and_name(&l->lock, &key, "inner");
}

void by_name_first(struct by_name *l)
{
	mutex_lock(&l->lock); // HOLD(by_name)
	mutex_lock(&table); // FINDING(by_name): lock-order-inversion {{table}} CONFIDENCE(by_name): low
	mutex_unlock(&table);
	mutex_unlock(&l->lock);
}

void by_name_second(struct by_name *l)
{
	mutex_lock(&table); // HOLD(by_name)
	mutex_lock(&l->lock); // FINDING(by_name): lock-order-inversion {{by_name.lock}}
	mutex_unlock(&l->lock);
	mutex_unlock(&table);
}

struct by_both {
	struct mutex lock;
};

void by_both_make(struct by_both *l)
{
	mutex_init(&l->lock);
	lockdep_set_class_and_subclass(&l->lock, &key, 1);
}

void by_both_first(struct by_both *l)
{
	mutex_lock(&l->lock); // HOLD(by_both)
	mutex_lock(&table); // FINDING(by_both): lock-order-inversion {{table}} CONFIDENCE(by_both): low
	mutex_unlock(&table);
	mutex_unlock(&l->lock);
}

void by_both_second(struct by_both *l)
{
	mutex_lock(&table); // HOLD(by_both)
	mutex_lock(&l->lock); // FINDING(by_both): lock-order-inversion {{by_both.lock}}
	mutex_unlock(&l->lock);
	mutex_unlock(&table);
}

struct by_subclass {
	struct mutex lock;
};

void by_subclass_make(struct by_subclass *l)
{
	mutex_init(&l->lock);
	lockdep_set_subclass(&l->lock, 1);
}

void by_subclass_first(struct by_subclass *l)
{
	mutex_lock(&l->lock); // HOLD(by_subclass)
	mutex_lock(&table); // FINDING(by_subclass): lock-order-inversion {{table}} CONFIDENCE(by_subclass): low
	mutex_unlock(&table);
	mutex_unlock(&l->lock);
}

void by_subclass_second(struct by_subclass *l)
{
	mutex_lock(&table); // HOLD(by_subclass)
	mutex_lock(&l->lock); // FINDING(by_subclass): lock-order-inversion {{by_subclass.lock}}
	mutex_unlock(&l->lock);
	mutex_unlock(&table);
}
