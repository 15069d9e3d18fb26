// WHY: the layer below read_lock() and write_lock(), where code calls it by name.
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> failed
// ORDER: outer -> by_read(shared)
// ORDER: by_read(shared) -> inner
// ORDER: outer -> by_read_irq(shared)
// ORDER: by_read_irq(shared) -> inner
// ORDER: outer -> by_read_irqsave(shared)
// ORDER: by_read_irqsave(shared) -> inner
// ORDER: outer -> by_read_bh(recursive-shared)
// ORDER: by_read_bh(shared) -> inner
// ORDER: by_read_try(shared) -> inner
// ORDER: outer -> by_do_read(shared)
// ORDER: by_do_read(shared) -> inner
// ORDER: outer -> by_write(exclusive)
// ORDER: by_write(exclusive) -> inner
// ORDER: outer -> by_write_irq(exclusive)
// ORDER: by_write_irq(exclusive) -> inner
// ORDER: outer -> by_write_irqsave(exclusive)
// ORDER: by_write_irqsave(exclusive) -> inner
// ORDER: outer -> by_write_bh(exclusive)
// ORDER: by_write_bh(exclusive) -> inner
// ORDER: outer -> by_nested/1
// ORDER: by_nested/1 -> inner
// ORDER: by_write_try(exclusive) -> inner
// ORDER: outer -> by_do_write(exclusive)
// ORDER: by_do_write(exclusive) -> inner

static DEFINE_SPINLOCK(outer);
static DEFINE_RWLOCK(by_read);
static DEFINE_RWLOCK(by_read_irq);
static DEFINE_RWLOCK(by_read_irqsave);
static DEFINE_RWLOCK(by_read_bh);
static DEFINE_RWLOCK(by_read_try);
static DEFINE_RWLOCK(by_do_read);
static DEFINE_RWLOCK(by_write);
static DEFINE_RWLOCK(by_write_irq);
static DEFINE_RWLOCK(by_write_irqsave);
static DEFINE_RWLOCK(by_write_bh);
static DEFINE_RWLOCK(by_nested);
static DEFINE_RWLOCK(by_write_try);
static DEFINE_RWLOCK(by_do_write);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take_read_lock(void)
{
	spin_lock(&outer);
	_raw_read_lock(&by_read);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_read_unlock(&by_read);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_irq(void)
{
	spin_lock(&outer);
	_raw_read_lock_irq(&by_read_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_read_unlock_irq(&by_read_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	flags = _raw_read_lock_irqsave(&by_read_irqsave);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_read_unlock_irqrestore(&by_read_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_bh(void)
{
	spin_lock(&outer);
	_raw_read_lock_bh(&by_read_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_read_unlock_bh(&by_read_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_read_trylock(void)
{
	spin_lock(&outer);
	if (_raw_read_trylock(&by_read_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		_raw_read_unlock(&by_read_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_do_read(void)
{
	spin_lock(&outer);
	do_raw_read_lock(&by_do_read);
	spin_lock(&inner);
	spin_unlock(&inner);
	do_raw_read_unlock(&by_do_read);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock(void)
{
	spin_lock(&outer);
	_raw_write_lock(&by_write);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_write_unlock(&by_write);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_irq(void)
{
	spin_lock(&outer);
	_raw_write_lock_irq(&by_write_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_write_unlock_irq(&by_write_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	flags = _raw_write_lock_irqsave(&by_write_irqsave);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_write_unlock_irqrestore(&by_write_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_bh(void)
{
	spin_lock(&outer);
	_raw_write_lock_bh(&by_write_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_write_unlock_bh(&by_write_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_nested(void)
{
	spin_lock(&outer);
	_raw_write_lock_nested(&by_nested, SINGLE_DEPTH_NESTING);
	spin_lock(&inner);
	spin_unlock(&inner);
	_raw_write_unlock(&by_nested);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_write_trylock(void)
{
	spin_lock(&outer);
	if (_raw_write_trylock(&by_write_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		_raw_write_unlock(&by_write_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_do_write(void)
{
	spin_lock(&outer);
	do_raw_write_lock(&by_do_write);
	spin_lock(&inner);
	spin_unlock(&inner);
	do_raw_write_unlock(&by_do_write);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}
