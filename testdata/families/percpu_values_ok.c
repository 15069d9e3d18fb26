// WHY: the accessors of per-CPU objects lead to the one lock class of all CPUs.
// ORDER: boxes.lock -> in_per_cpu
// ORDER: boxes.lock -> in_per_cpu_ptr
// ORDER: boxes.lock -> in_this_cpu_ptr
// ORDER: boxes.lock -> in_raw_cpu_ptr
// ORDER: boxes.lock -> in_get_cpu_ptr
// ORDER: boxes.lock -> in___this_cpu_ptr
// ORDER: boxes.lock -> in_get_cpu_var
// ORDER: boxes.lock -> in___get_cpu_var
// ORDER: box.lock -> in_this_cpu_read
// ORDER: box.lock -> in_raw_cpu_read
// ORDER: box.lock -> in___this_cpu_read

struct box {
	spinlock_t lock;
};

static DEFINE_PER_CPU(struct box, boxes);
static DEFINE_PER_CPU(struct box *, own_box);
static DEFINE_SPINLOCK(in_per_cpu);
static DEFINE_SPINLOCK(in_per_cpu_ptr);
static DEFINE_SPINLOCK(in_this_cpu_ptr);
static DEFINE_SPINLOCK(in_raw_cpu_ptr);
static DEFINE_SPINLOCK(in_get_cpu_ptr);
static DEFINE_SPINLOCK(in___this_cpu_ptr);
static DEFINE_SPINLOCK(in_get_cpu_var);
static DEFINE_SPINLOCK(in___get_cpu_var);
static DEFINE_SPINLOCK(in_this_cpu_read);
static DEFINE_SPINLOCK(in_raw_cpu_read);
static DEFINE_SPINLOCK(in___this_cpu_read);

void use_per_cpu(int cpu)
{
	spin_lock(&per_cpu(boxes, cpu).lock);
	spin_lock(&in_per_cpu);
	spin_unlock(&in_per_cpu);
	spin_unlock(&per_cpu(boxes, cpu).lock);
}

void use_per_cpu_ptr(int cpu)
{
	spin_lock(&per_cpu_ptr(&boxes, cpu)->lock);
	spin_lock(&in_per_cpu_ptr);
	spin_unlock(&in_per_cpu_ptr);
	spin_unlock(&per_cpu_ptr(&boxes, cpu)->lock);
}

void use_this_cpu_ptr(void)
{
	spin_lock(&this_cpu_ptr(&boxes)->lock);
	spin_lock(&in_this_cpu_ptr);
	spin_unlock(&in_this_cpu_ptr);
	spin_unlock(&this_cpu_ptr(&boxes)->lock);
}

void use_raw_cpu_ptr(void)
{
	spin_lock(&raw_cpu_ptr(&boxes)->lock);
	spin_lock(&in_raw_cpu_ptr);
	spin_unlock(&in_raw_cpu_ptr);
	spin_unlock(&raw_cpu_ptr(&boxes)->lock);
}

void use_get_cpu_ptr(void)
{
	spin_lock(&get_cpu_ptr(&boxes)->lock);
	spin_lock(&in_get_cpu_ptr);
	spin_unlock(&in_get_cpu_ptr);
	spin_unlock(&get_cpu_ptr(&boxes)->lock);
}

void use___this_cpu_ptr(void)
{
	spin_lock(&__this_cpu_ptr(&boxes)->lock);
	spin_lock(&in___this_cpu_ptr);
	spin_unlock(&in___this_cpu_ptr);
	spin_unlock(&__this_cpu_ptr(&boxes)->lock);
}

void use_get_cpu_var(void)
{
	spin_lock(&get_cpu_var(boxes).lock);
	spin_lock(&in_get_cpu_var);
	spin_unlock(&in_get_cpu_var);
	spin_unlock(&get_cpu_var(boxes).lock);
}

void use___get_cpu_var(void)
{
	spin_lock(&__get_cpu_var(boxes).lock);
	spin_lock(&in___get_cpu_var);
	spin_unlock(&in___get_cpu_var);
	spin_unlock(&__get_cpu_var(boxes).lock);
}

void use_this_cpu_read(void)
{
	spin_lock(&this_cpu_read(own_box)->lock);
	spin_lock(&in_this_cpu_read);
	spin_unlock(&in_this_cpu_read);
	spin_unlock(&this_cpu_read(own_box)->lock);
}

void use_raw_cpu_read(void)
{
	spin_lock(&raw_cpu_read(own_box)->lock);
	spin_lock(&in_raw_cpu_read);
	spin_unlock(&in_raw_cpu_read);
	spin_unlock(&raw_cpu_read(own_box)->lock);
}

void use___this_cpu_read(void)
{
	spin_lock(&__this_cpu_read(own_box)->lock);
	spin_lock(&in___this_cpu_read);
	spin_unlock(&in___this_cpu_read);
	spin_unlock(&__this_cpu_read(own_box)->lock);
}
