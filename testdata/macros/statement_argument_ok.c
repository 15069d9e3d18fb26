// WHY: a macro's argument happens where the macro's text has it: here the lock is let go of before the wait and taken again behind it.
struct log {
	spinlock_t gclock;
	struct mutex io_lock;
};

void log_io(struct log *log)
{
	mutex_lock(&log->io_lock);
	mutex_unlock(&log->io_lock);
}

#define SLEEP_COND(log, cond, lock_cmd, unlock_cmd)	\
do {							\
	for (;;) {					\
		if (cond)				\
			break;				\
		unlock_cmd;				\
		log_io(log);				\
		lock_cmd;				\
	}						\
} while (0)

#define LOG_LOCK(log)	spin_lock(&(log)->gclock)
#define LOG_UNLOCK(log)	spin_unlock(&(log)->gclock)

int log_done(struct log *log);

void group_commit(struct log *log)
{
	LOG_LOCK(log);
	SLEEP_COND(log, log_done(log), LOG_LOCK(log), LOG_UNLOCK(log));
	LOG_UNLOCK(log);
}
