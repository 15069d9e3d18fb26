// WHY: what happens to few objects is no reason for doubt where another way leads to the lock.
// ORDER: a_lock -> b_lock

struct object { int id; };

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

static void vm_reset_perms(struct object *object)
{
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
}

static void count(struct object *object)
{
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
}

static void flush(struct object *object)
{
	vm_reset_perms(object);
	count(object);
}

void use(struct object *object)
{
	spin_lock(&a_lock);
	flush(object);
	spin_unlock(&a_lock);
}
