// WHY: a pointer read under RCU leads to the same object, and so to the same lock.
// ORDER: box.lock -> in_rcu_dereference
// ORDER: box.lock -> in_rcu_dereference_bh
// ORDER: box.lock -> in_rcu_dereference_sched
// ORDER: box.lock -> in_rcu_dereference_raw
// ORDER: box.lock -> in_rcu_dereference_rtnl
// ORDER: box.lock -> in_rtnl_dereference
// ORDER: box.lock -> in_rcu_access_pointer
// ORDER: box.lock -> in_unrcu_pointer
// ORDER: box.lock -> in_rcu_pointer_handoff
// ORDER: box.lock -> in_rcu_dereference_raw_check
// ORDER: box.lock -> in_rcu_dereference_check
// ORDER: box.lock -> in_rcu_dereference_bh_check
// ORDER: box.lock -> in_rcu_dereference_sched_check
// ORDER: box.lock -> in_rcu_dereference_protected
// ORDER: box.lock -> in_srcu_dereference
// ORDER: box.lock -> in_srcu_dereference_check

struct box {
	spinlock_t lock;
};

static struct box *the_box;
DEFINE_STATIC_SRCU(domain);
static DEFINE_SPINLOCK(in_rcu_dereference);
static DEFINE_SPINLOCK(in_rcu_dereference_bh);
static DEFINE_SPINLOCK(in_rcu_dereference_sched);
static DEFINE_SPINLOCK(in_rcu_dereference_raw);
static DEFINE_SPINLOCK(in_rcu_dereference_rtnl);
static DEFINE_SPINLOCK(in_rtnl_dereference);
static DEFINE_SPINLOCK(in_rcu_access_pointer);
static DEFINE_SPINLOCK(in_unrcu_pointer);
static DEFINE_SPINLOCK(in_rcu_pointer_handoff);
static DEFINE_SPINLOCK(in_rcu_dereference_raw_check);
static DEFINE_SPINLOCK(in_rcu_dereference_check);
static DEFINE_SPINLOCK(in_rcu_dereference_bh_check);
static DEFINE_SPINLOCK(in_rcu_dereference_sched_check);
static DEFINE_SPINLOCK(in_rcu_dereference_protected);
static DEFINE_SPINLOCK(in_srcu_dereference);
static DEFINE_SPINLOCK(in_srcu_dereference_check);

void use_rcu_dereference(void)
{
	spin_lock(&rcu_dereference(the_box)->lock);
	spin_lock(&in_rcu_dereference);
	spin_unlock(&in_rcu_dereference);
	spin_unlock(&rcu_dereference(the_box)->lock);
}

void use_rcu_dereference_bh(void)
{
	spin_lock(&rcu_dereference_bh(the_box)->lock);
	spin_lock(&in_rcu_dereference_bh);
	spin_unlock(&in_rcu_dereference_bh);
	spin_unlock(&rcu_dereference_bh(the_box)->lock);
}

void use_rcu_dereference_sched(void)
{
	spin_lock(&rcu_dereference_sched(the_box)->lock);
	spin_lock(&in_rcu_dereference_sched);
	spin_unlock(&in_rcu_dereference_sched);
	spin_unlock(&rcu_dereference_sched(the_box)->lock);
}

void use_rcu_dereference_raw(void)
{
	spin_lock(&rcu_dereference_raw(the_box)->lock);
	spin_lock(&in_rcu_dereference_raw);
	spin_unlock(&in_rcu_dereference_raw);
	spin_unlock(&rcu_dereference_raw(the_box)->lock);
}

void use_rcu_dereference_rtnl(void)
{
	spin_lock(&rcu_dereference_rtnl(the_box)->lock);
	spin_lock(&in_rcu_dereference_rtnl);
	spin_unlock(&in_rcu_dereference_rtnl);
	spin_unlock(&rcu_dereference_rtnl(the_box)->lock);
}

void use_rtnl_dereference(void)
{
	spin_lock(&rtnl_dereference(the_box)->lock);
	spin_lock(&in_rtnl_dereference);
	spin_unlock(&in_rtnl_dereference);
	spin_unlock(&rtnl_dereference(the_box)->lock);
}

void use_rcu_access_pointer(void)
{
	spin_lock(&rcu_access_pointer(the_box)->lock);
	spin_lock(&in_rcu_access_pointer);
	spin_unlock(&in_rcu_access_pointer);
	spin_unlock(&rcu_access_pointer(the_box)->lock);
}

void use_unrcu_pointer(void)
{
	spin_lock(&unrcu_pointer(the_box)->lock);
	spin_lock(&in_unrcu_pointer);
	spin_unlock(&in_unrcu_pointer);
	spin_unlock(&unrcu_pointer(the_box)->lock);
}

void use_rcu_pointer_handoff(void)
{
	spin_lock(&rcu_pointer_handoff(the_box)->lock);
	spin_lock(&in_rcu_pointer_handoff);
	spin_unlock(&in_rcu_pointer_handoff);
	spin_unlock(&rcu_pointer_handoff(the_box)->lock);
}

void use_rcu_dereference_raw_check(void)
{
	spin_lock(&rcu_dereference_raw_check(the_box)->lock);
	spin_lock(&in_rcu_dereference_raw_check);
	spin_unlock(&in_rcu_dereference_raw_check);
	spin_unlock(&rcu_dereference_raw_check(the_box)->lock);
}

void use_rcu_dereference_check(void)
{
	spin_lock(&rcu_dereference_check(the_box, 1)->lock);
	spin_lock(&in_rcu_dereference_check);
	spin_unlock(&in_rcu_dereference_check);
	spin_unlock(&rcu_dereference_check(the_box, 1)->lock);
}

void use_rcu_dereference_bh_check(void)
{
	spin_lock(&rcu_dereference_bh_check(the_box, 1)->lock);
	spin_lock(&in_rcu_dereference_bh_check);
	spin_unlock(&in_rcu_dereference_bh_check);
	spin_unlock(&rcu_dereference_bh_check(the_box, 1)->lock);
}

void use_rcu_dereference_sched_check(void)
{
	spin_lock(&rcu_dereference_sched_check(the_box, 1)->lock);
	spin_lock(&in_rcu_dereference_sched_check);
	spin_unlock(&in_rcu_dereference_sched_check);
	spin_unlock(&rcu_dereference_sched_check(the_box, 1)->lock);
}

void use_rcu_dereference_protected(void)
{
	spin_lock(&rcu_dereference_protected(the_box, 1)->lock);
	spin_lock(&in_rcu_dereference_protected);
	spin_unlock(&in_rcu_dereference_protected);
	spin_unlock(&rcu_dereference_protected(the_box, 1)->lock);
}

void use_srcu_dereference(void)
{
	spin_lock(&srcu_dereference(the_box, &domain)->lock);
	spin_lock(&in_srcu_dereference);
	spin_unlock(&in_srcu_dereference);
	spin_unlock(&srcu_dereference(the_box, &domain)->lock);
}

void use_srcu_dereference_check(void)
{
	spin_lock(&srcu_dereference_check(the_box, &domain, 1)->lock);
	spin_lock(&in_srcu_dereference_check);
	spin_unlock(&in_srcu_dereference_check);
	spin_unlock(&srcu_dereference_check(the_box, &domain, 1)->lock);
}
