// WHY: who lets go of a lock taken with softirqs off, and takes it again with them on, may be interrupted.

struct group {
	spinlock_t lock;
	struct timer_list timer;
};

void show(struct group *group)
{
	might_sleep();
	spin_lock_bh(&group->lock);
	spin_unlock_bh(&group->lock);
	spin_lock(&group->lock); // FINDING(timer): irq-inversion {{interrupts on}}
	spin_unlock(&group->lock);
}

static void expired(struct timer_list *timer)
{
	struct group *group = container_of(timer, struct group, timer);

	spin_lock(&group->lock); // FINDING(timer): irq-inversion {{in a softirq}}
	spin_unlock(&group->lock);
}

void group_init(struct group *group)
{
	group->timer.function = expired;
}
