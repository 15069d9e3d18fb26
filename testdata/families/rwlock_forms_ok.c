// WHY: each way to take a reader/writer spinlock: in which mode, which wait, and by which result it is taken.
// ORDER: outer -> by_read(shared)
// ORDER: by_read(shared) -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_read_irq(shared)
// ORDER: by_read_irq(shared) -> inner
// ORDER: outer -> by_read_irqsave(shared)
// ORDER: by_read_irqsave(shared) -> inner
// ORDER: outer -> by_read_bh(recursive-shared)
// ORDER: by_read_bh(shared) -> inner
// ORDER: outer -> failed
// ORDER: by_read_try(shared) -> inner
// ORDER: outer -> by_write(exclusive)
// ORDER: by_write(exclusive) -> inner
// ORDER: outer -> by_write_irq(exclusive)
// ORDER: by_write_irq(exclusive) -> inner
// ORDER: outer -> by_write_irqsave(exclusive)
// ORDER: by_write_irqsave(exclusive) -> inner
// ORDER: outer -> by_write_bh(exclusive)
// ORDER: by_write_bh(exclusive) -> inner
// ORDER: by_write_try(exclusive) -> inner
// ORDER: by_write_try_irqsave(exclusive) -> inner

static DEFINE_SPINLOCK(outer);
static DEFINE_RWLOCK(by_read);
static DEFINE_RWLOCK(by_read_irq);
static DEFINE_RWLOCK(by_read_irqsave);
static DEFINE_RWLOCK(by_read_bh);
static DEFINE_RWLOCK(by_read_try);
static DEFINE_RWLOCK(by_write);
static DEFINE_RWLOCK(by_write_irq);
static DEFINE_RWLOCK(by_write_irqsave);
static DEFINE_RWLOCK(by_write_bh);
static DEFINE_RWLOCK(by_write_try);
static DEFINE_RWLOCK(by_write_try_irqsave);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take_read_lock(void)
{
	spin_lock(&outer);
	read_lock(&by_read);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_unlock(&by_read);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_irq(void)
{
	spin_lock(&outer);
	read_lock_irq(&by_read_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_unlock_irq(&by_read_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	read_lock_irqsave(&by_read_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_unlock_irqrestore(&by_read_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_lock_bh(void)
{
	spin_lock(&outer);
	read_lock_bh(&by_read_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_unlock_bh(&by_read_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_read_trylock(void)
{
	spin_lock(&outer);
	if (read_trylock(&by_read_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		read_unlock(&by_read_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock(void)
{
	spin_lock(&outer);
	write_lock(&by_write);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_unlock(&by_write);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_irq(void)
{
	spin_lock(&outer);
	write_lock_irq(&by_write_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_unlock_irq(&by_write_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	write_lock_irqsave(&by_write_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_unlock_irqrestore(&by_write_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_lock_bh(void)
{
	spin_lock(&outer);
	write_lock_bh(&by_write_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_unlock_bh(&by_write_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_write_trylock(void)
{
	spin_lock(&outer);
	if (write_trylock(&by_write_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		write_unlock(&by_write_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_write_trylock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	if (write_trylock_irqsave(&by_write_try_irqsave, flags)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		write_unlock_irqrestore(&by_write_try_irqsave, flags);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}
