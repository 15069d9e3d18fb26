// WHY: writers of a seqlock, and readers that take its spinlock.
// ORDER: outer -> by_write
// ORDER: by_write -> inner
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> by_write_irq
// ORDER: by_write_irq -> inner
// ORDER: outer -> by_write_irqsave
// ORDER: by_write_irqsave -> inner
// ORDER: outer -> by_write_bh
// ORDER: by_write_bh -> inner
// ORDER: outer -> failed
// ORDER: by_write_try -> inner
// ORDER: outer -> by_read
// ORDER: by_read -> inner
// ORDER: outer -> by_read_irq
// ORDER: by_read_irq -> inner
// ORDER: outer -> by_read_irqsave
// ORDER: by_read_irqsave -> inner
// ORDER: outer -> by_read_bh
// ORDER: by_read_bh -> inner

static DEFINE_SPINLOCK(outer);
static DEFINE_SEQLOCK(by_write);
static DEFINE_SEQLOCK(by_write_irq);
static DEFINE_SEQLOCK(by_write_irqsave);
static DEFINE_SEQLOCK(by_write_bh);
static DEFINE_SEQLOCK(by_write_try);
static DEFINE_SEQLOCK(by_read);
static DEFINE_SEQLOCK(by_read_irq);
static DEFINE_SEQLOCK(by_read_irqsave);
static DEFINE_SEQLOCK(by_read_bh);
static DEFINE_SPINLOCK(inner);
static DEFINE_SPINLOCK(failed);
static DEFINE_SPINLOCK(after);

void take_write_seqlock(void)
{
	spin_lock(&outer);
	write_seqlock(&by_write);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_sequnlock(&by_write);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_seqlock_irq(void)
{
	spin_lock(&outer);
	write_seqlock_irq(&by_write_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_sequnlock_irq(&by_write_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_seqlock_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	write_seqlock_irqsave(&by_write_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_sequnlock_irqrestore(&by_write_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_write_seqlock_bh(void)
{
	spin_lock(&outer);
	write_seqlock_bh(&by_write_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	write_sequnlock_bh(&by_write_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void try_write_tryseqlock(void)
{
	spin_lock(&outer);
	if (write_tryseqlock(&by_write_try)) {
		spin_lock(&inner);
		spin_unlock(&inner);
		write_sequnlock(&by_write_try);
	} else {
		spin_lock(&failed);
		spin_unlock(&failed);
	}
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_seqlock_excl(void)
{
	spin_lock(&outer);
	read_seqlock_excl(&by_read);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_sequnlock_excl(&by_read);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_seqlock_excl_irq(void)
{
	spin_lock(&outer);
	read_seqlock_excl_irq(&by_read_irq);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_sequnlock_excl_irq(&by_read_irq);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_seqlock_excl_irqsave(void)
{
	unsigned long flags;

	spin_lock(&outer);
	read_seqlock_excl_irqsave(&by_read_irqsave, flags);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_sequnlock_excl_irqrestore(&by_read_irqsave, flags);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}

void take_read_seqlock_excl_bh(void)
{
	spin_lock(&outer);
	read_seqlock_excl_bh(&by_read_bh);
	spin_lock(&inner);
	spin_unlock(&inner);
	read_sequnlock_excl_bh(&by_read_bh);
	spin_lock(&after);
	spin_unlock(&after);
	spin_unlock(&outer);
}
