// WHY: the layer below raw_spin_lock(), where code calls it by name.
// ORDER: outer -> by_lock
// ORDER: by_lock -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_irq
// ORDER: by_irq -> inner
// ORDER: outer -> by_irqsave
// ORDER: by_irqsave -> inner
// ORDER: outer -> by_bh
// ORDER: by_bh -> inner
// ORDER: outer -> failed
// ORDER: by_try -> inner
// ORDER: by_try_bh -> inner
// ORDER: outer -> by_do
// ORDER: by_do -> inner
// ORDER: outer -> by_nested/1
// ORDER: by_nested/1 -> inner
// ORDER: outer -> by_nest
// ORDER: by_nest -> inner

static DEFINE_RAW_SPINLOCK(outer);
static DEFINE_RAW_SPINLOCK(by_lock);
static DEFINE_RAW_SPINLOCK(by_irq);
static DEFINE_RAW_SPINLOCK(by_irqsave);
static DEFINE_RAW_SPINLOCK(by_bh);
static DEFINE_RAW_SPINLOCK(by_try);
static DEFINE_RAW_SPINLOCK(by_try_bh);
static DEFINE_RAW_SPINLOCK(by_do);
static DEFINE_RAW_SPINLOCK(by_nested);
static DEFINE_RAW_SPINLOCK(by_nest);
static DEFINE_RAW_SPINLOCK(inner);
static DEFINE_RAW_SPINLOCK(failed);
static DEFINE_RAW_SPINLOCK(after);

void take_raw_spin_lock(void)
{
	raw_spin_lock(&outer);
	_raw_spin_lock(&by_lock);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock(&by_lock);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_irq(void)
{
	raw_spin_lock(&outer);
	_raw_spin_lock_irq(&by_irq);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock_irq(&by_irq);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_irqsave(void)
{
	unsigned long flags;

	raw_spin_lock(&outer);
	flags = _raw_spin_lock_irqsave(&by_irqsave);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock_irqrestore(&by_irqsave, flags);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_bh(void)
{
	raw_spin_lock(&outer);
	_raw_spin_lock_bh(&by_bh);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock_bh(&by_bh);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock(void)
{
	raw_spin_lock(&outer);
	if (_raw_spin_trylock(&by_try)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		_raw_spin_unlock(&by_try);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void try_raw_spin_trylock_bh(void)
{
	raw_spin_lock(&outer);
	if (_raw_spin_trylock_bh(&by_try_bh)) {
		raw_spin_lock(&inner);
		raw_spin_unlock(&inner);
		_raw_spin_unlock_bh(&by_try_bh);
	} else {
		raw_spin_lock(&failed);
		raw_spin_unlock(&failed);
	}
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_do_raw_spin_lock(void)
{
	raw_spin_lock(&outer);
	do_raw_spin_lock(&by_do);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	do_raw_spin_unlock(&by_do);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_irqsave_nested(void)
{
	unsigned long flags;

	raw_spin_lock(&outer);
	flags = _raw_spin_lock_irqsave_nested(&by_nested, SINGLE_DEPTH_NESTING);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock_irqrestore(&by_nested, flags);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}

void take_raw_spin_lock_nest_lock(struct lockdep_map *map)
{
	raw_spin_lock(&outer);
	_raw_spin_lock_nest_lock(&by_nest, map);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	_raw_spin_unlock(&by_nest);
	raw_spin_lock(&after);
	raw_spin_unlock(&after);
	raw_spin_unlock(&outer);
}
