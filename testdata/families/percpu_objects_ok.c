// WHY: a per-CPU object is one lock class, however it is placed or declared.
// ORDER: defined.lock -> inner
// ORDER: defined_first.lock -> inner
// ORDER: defined_shared_aligned.lock -> inner
// ORDER: defined_aligned.lock -> inner
// ORDER: defined_page_aligned.lock -> inner
// ORDER: defined_read_mostly.lock -> inner
// ORDER: declared.lock -> inner
// ORDER: declared_first.lock -> inner
// ORDER: declared_shared_aligned.lock -> inner
// ORDER: declared_aligned.lock -> inner
// ORDER: declared_page_aligned.lock -> inner
// ORDER: declared_read_mostly.lock -> inner

struct box {
	raw_spinlock_t lock;
};

DECLARE_PER_CPU(struct box, declared);
DECLARE_PER_CPU_FIRST(struct box, declared_first);
DECLARE_PER_CPU_SHARED_ALIGNED(struct box, declared_shared_aligned);
DECLARE_PER_CPU_ALIGNED(struct box, declared_aligned);
DECLARE_PER_CPU_PAGE_ALIGNED(struct box, declared_page_aligned);
DECLARE_PER_CPU_READ_MOSTLY(struct box, declared_read_mostly);
static DEFINE_PER_CPU(struct box, defined);
static DEFINE_PER_CPU_FIRST(struct box, defined_first);
static DEFINE_PER_CPU_SHARED_ALIGNED(struct box, defined_shared_aligned);
static DEFINE_PER_CPU_ALIGNED(struct box, defined_aligned);
static DEFINE_PER_CPU_PAGE_ALIGNED(struct box, defined_page_aligned);
static DEFINE_PER_CPU_READ_MOSTLY(struct box, defined_read_mostly);
static DEFINE_RAW_SPINLOCK(inner);

void take_defined(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined)->lock);
}

void take_defined_first(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined_first)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined_first)->lock);
}

void take_defined_shared_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined_shared_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined_shared_aligned)->lock);
}

void take_defined_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined_aligned)->lock);
}

void take_defined_page_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined_page_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined_page_aligned)->lock);
}

void take_defined_read_mostly(void)
{
	raw_spin_lock(&this_cpu_ptr(&defined_read_mostly)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&defined_read_mostly)->lock);
}

void take_declared(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared)->lock);
}

void take_declared_first(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared_first)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared_first)->lock);
}

void take_declared_shared_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared_shared_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared_shared_aligned)->lock);
}

void take_declared_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared_aligned)->lock);
}

void take_declared_page_aligned(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared_page_aligned)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared_page_aligned)->lock);
}

void take_declared_read_mostly(void)
{
	raw_spin_lock(&this_cpu_ptr(&declared_read_mostly)->lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&this_cpu_ptr(&declared_read_mostly)->lock);
}
