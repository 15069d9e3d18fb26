// WHY: a struct of nothing but a lock, and a queue to wait in, is a lock type: its locks go by the member that holds one.
// ORDER: sb_info.gc_lock -> sb_info.cp_lock
// ORDER: sb_info.cp_lock -> sb_info.gc_lock

struct fair_rwsem {
	struct rw_semaphore internal;
	wait_queue_head_t readers;
};

struct sb_info {
	struct fair_rwsem gc_lock;
	struct fair_rwsem cp_lock;
};

static void fair_down_write(struct fair_rwsem *sem)
{
	down_write(&sem->internal);
}

static void fair_up_write(struct fair_rwsem *sem)
{
	up_write(&sem->internal);
}

void collect(struct sb_info *sbi)
{
	fair_down_write(&sbi->gc_lock); // HOLD(abba)
	fair_down_write(&sbi->cp_lock); // FINDING(abba): lock-order-inversion {{sb_info.cp_lock}}
	fair_up_write(&sbi->cp_lock);
	fair_up_write(&sbi->gc_lock);
}

void checkpoint(struct sb_info *sbi)
{
	fair_down_write(&sbi->cp_lock); // HOLD(abba)
	fair_down_write(&sbi->gc_lock); // FINDING(abba): lock-order-inversion {{sb_info.gc_lock}}
	fair_up_write(&sbi->gc_lock);
	fair_up_write(&sbi->cp_lock);
}
