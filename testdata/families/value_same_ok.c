// WHY: accessors that dress a pointer do not hide what it points to.
// ORDER: box.lock -> in_READ_ONCE
// ORDER: box.lock -> in_ACCESS_ONCE
// ORDER: box.lock -> in_lockless_dereference
// ORDER: box.lock -> in_likely
// ORDER: box.lock -> in_unlikely
// ORDER: box.lock -> in_data_race
// ORDER: box.lock -> in___builtin_expect
// ORDER: box.lock -> in_smp_load_acquire
// ORDER: box.lock -> in_smp_cond_load_acquire
// ORDER: box.lock -> in_smp_cond_load_relaxed
// ORDER: box.lock -> in_ACCESS_PRIVATE
// ORDER: task_struct.alloc_lock -> in_current
// ORDER: task_struct.alloc_lock -> in_get_current

struct box {
	spinlock_t lock;
};

static struct box *the_box;
static DEFINE_SPINLOCK(in_READ_ONCE);
static DEFINE_SPINLOCK(in_ACCESS_ONCE);
static DEFINE_SPINLOCK(in_lockless_dereference);
static DEFINE_SPINLOCK(in_likely);
static DEFINE_SPINLOCK(in_unlikely);
static DEFINE_SPINLOCK(in_data_race);
static DEFINE_SPINLOCK(in___builtin_expect);
static DEFINE_SPINLOCK(in_smp_load_acquire);
static DEFINE_SPINLOCK(in_smp_cond_load_acquire);
static DEFINE_SPINLOCK(in_smp_cond_load_relaxed);
static DEFINE_SPINLOCK(in_ACCESS_PRIVATE);
static DEFINE_SPINLOCK(in_current);
static DEFINE_SPINLOCK(in_get_current);

void use_READ_ONCE(void)
{
	spin_lock(&READ_ONCE(the_box)->lock);
	spin_lock(&in_READ_ONCE);
	spin_unlock(&in_READ_ONCE);
	spin_unlock(&READ_ONCE(the_box)->lock);
}

void use_ACCESS_ONCE(void)
{
	spin_lock(&ACCESS_ONCE(the_box)->lock);
	spin_lock(&in_ACCESS_ONCE);
	spin_unlock(&in_ACCESS_ONCE);
	spin_unlock(&ACCESS_ONCE(the_box)->lock);
}

void use_lockless_dereference(void)
{
	spin_lock(&lockless_dereference(the_box)->lock);
	spin_lock(&in_lockless_dereference);
	spin_unlock(&in_lockless_dereference);
	spin_unlock(&lockless_dereference(the_box)->lock);
}

void use_likely(void)
{
	spin_lock(&likely(the_box)->lock);
	spin_lock(&in_likely);
	spin_unlock(&in_likely);
	spin_unlock(&likely(the_box)->lock);
}

void use_unlikely(void)
{
	spin_lock(&unlikely(the_box)->lock);
	spin_lock(&in_unlikely);
	spin_unlock(&in_unlikely);
	spin_unlock(&unlikely(the_box)->lock);
}

void use_data_race(void)
{
	spin_lock(&data_race(the_box)->lock);
	spin_lock(&in_data_race);
	spin_unlock(&in_data_race);
	spin_unlock(&data_race(the_box)->lock);
}

void use___builtin_expect(void)
{
	spin_lock(&__builtin_expect(the_box, 1)->lock);
	spin_lock(&in___builtin_expect);
	spin_unlock(&in___builtin_expect);
	spin_unlock(&__builtin_expect(the_box, 1)->lock);
}

void use_smp_load_acquire(void)
{
	spin_lock(&smp_load_acquire(&the_box)->lock);
	spin_lock(&in_smp_load_acquire);
	spin_unlock(&in_smp_load_acquire);
	spin_unlock(&smp_load_acquire(&the_box)->lock);
}

void use_smp_cond_load_acquire(void)
{
	spin_lock(&smp_cond_load_acquire(&the_box, VAL)->lock);
	spin_lock(&in_smp_cond_load_acquire);
	spin_unlock(&in_smp_cond_load_acquire);
	spin_unlock(&smp_cond_load_acquire(&the_box, VAL)->lock);
}

void use_smp_cond_load_relaxed(void)
{
	spin_lock(&smp_cond_load_relaxed(&the_box, VAL)->lock);
	spin_lock(&in_smp_cond_load_relaxed);
	spin_unlock(&in_smp_cond_load_relaxed);
	spin_unlock(&smp_cond_load_relaxed(&the_box, VAL)->lock);
}

void use_ACCESS_PRIVATE(struct box *box)
{
	spin_lock(&ACCESS_PRIVATE(box, lock));
	spin_lock(&in_ACCESS_PRIVATE);
	spin_unlock(&in_ACCESS_PRIVATE);
	spin_unlock(&ACCESS_PRIVATE(box, lock));
}

void use_current(void)
{
	spin_lock(&current->alloc_lock);
	spin_lock(&in_current);
	spin_unlock(&in_current);
	spin_unlock(&current->alloc_lock);
}

void use_get_current(void)
{
	spin_lock(&get_current()->alloc_lock);
	spin_lock(&in_get_current);
	spin_unlock(&in_get_current);
	spin_unlock(&get_current()->alloc_lock);
}
