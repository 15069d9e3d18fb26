// WHY: writers of a file system, one lock for each level of freezing.
// ORDER: outer -> sb_writers.rw_sem[SB_FREEZE_WRITE]
// ORDER: outer -> inner
// ORDER: outer -> after
// ORDER: outer -> failed
// ORDER: sb_writers.rw_sem[SB_FREEZE_WRITE] -> inner
// ORDER: sb_writers.rw_sem[SB_FREEZE_PAGEFAULT] -> inner

enum {
	SB_UNFROZEN = 0,
	SB_FREEZE_WRITE,
	SB_FREEZE_PAGEFAULT,
	SB_FREEZE_LEVELS,
};

struct sb_writers {
	struct percpu_rw_semaphore rw_sem[SB_FREEZE_LEVELS];
};

struct super_block {
	struct sb_writers s_writers;
};

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(inner);
static DEFINE_MUTEX(after);
static DEFINE_MUTEX(failed);

void write(struct super_block *sb)
{
	mutex_lock(&outer);
	__sb_start_write(sb, SB_FREEZE_WRITE);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	__sb_end_write(sb, SB_FREEZE_WRITE);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void fault(struct super_block *sb)
{
	mutex_lock(&outer);
	if (__sb_start_write_trylock(sb, SB_FREEZE_PAGEFAULT)) {
		mutex_lock(&inner);
		mutex_unlock(&inner);
		__sb_end_write(sb, SB_FREEZE_PAGEFAULT);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_unlock(&outer);
}
