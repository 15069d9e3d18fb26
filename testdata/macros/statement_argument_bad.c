// WHY: the macro puts the code that takes the lock again in front of the code that lets go of it.
struct log {
	spinlock_t gclock;
};

#define SWAPPED(unlock_cmd, lock_cmd)			\
do {							\
	lock_cmd;					\
	unlock_cmd;					\
} while (0)

void group_commit(struct log *log)
{
	spin_lock(&log->gclock); /* HOLD(a) */
	SWAPPED(spin_unlock(&log->gclock), spin_lock(&log->gclock)); /* FINDING(a): self-deadlock */
	spin_unlock(&log->gclock);
}
