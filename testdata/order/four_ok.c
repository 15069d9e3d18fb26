// WHY: four locks; the fourth function releases its first lock before it takes the other.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> c_lock
// ORDER: c_lock -> d_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);
static DEFINE_SPINLOCK(c_lock);
static DEFINE_SPINLOCK(d_lock);

static void take_c(void)
{
	spin_lock(&c_lock);
	spin_unlock(&c_lock);
}

void first(void)
{
	spin_lock(&a_lock);
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void second(void)
{
	spin_lock(&b_lock);
	take_c();
	spin_unlock(&b_lock);
}

void third(void)
{
	spin_lock(&c_lock);
	spin_lock(&d_lock);
	spin_unlock(&d_lock);
	spin_unlock(&c_lock);
}

void fourth(void)
{
	spin_lock(&d_lock);
	spin_unlock(&d_lock);
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
}
