// WHY: of two locks in structs that only wrap one, each is itself: three members make no cycle of two.
// ORDER: sb_info.gc_lock -> sb_info.cp_lock
// ORDER: sb_info.cp_lock -> sb_info.node_lock

struct fair_rwsem {
	struct rw_semaphore internal;
	wait_queue_head_t readers;
};

struct sb_info {
	struct fair_rwsem gc_lock;
	struct fair_rwsem cp_lock;
	struct fair_rwsem node_lock;
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
	fair_down_write(&sbi->gc_lock);
	fair_down_write(&sbi->cp_lock);
	fair_up_write(&sbi->cp_lock);
	fair_up_write(&sbi->gc_lock);
}

void checkpoint(struct sb_info *sbi)
{
	fair_down_write(&sbi->cp_lock);
	fair_down_write(&sbi->node_lock);
	fair_up_write(&sbi->node_lock);
	fair_up_write(&sbi->cp_lock);
}
