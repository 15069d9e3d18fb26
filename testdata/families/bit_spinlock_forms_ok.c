// WHY: the lock of bit_spin_lock() is the word, its second argument; a trylock waits for nothing.
// ORDER: outer -> taken
// ORDER: outer -> inner
// ORDER: outer -> failed
// ORDER: outer -> after
// ORDER: taken -> inner
// ORDER: tried -> inner

static unsigned long taken;
static unsigned long tried;
static DEFINE_SPINLOCK(outer);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take(void)
{
	spin_lock(&outer);
	bit_spin_lock(3, &taken);
	spin_lock(&inner);
	spin_unlock(&inner);
	bit_spin_unlock(3, &taken);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try(void)
{
	spin_lock(&outer);
	if (bit_spin_trylock(3, &tried)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		__bit_spin_unlock(3, &tried);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}
