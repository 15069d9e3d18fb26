// WHY: with NULL no lock is held.
// ORDER: timers -> sighand_struct.siglock

static DEFINE_SPINLOCK(timers);

static struct sighand_struct *lock_sighand(struct task_struct *task, unsigned long *flags)
{
	struct sighand_struct *sighand;

	for (;;) {
		sighand = rcu_dereference(task->sighand);
		if (unlikely(sighand == NULL))
			break;
		spin_lock_irqsave(&sighand->siglock, *flags);
		if (likely(sighand == task->sighand))
			break;
		spin_unlock_irqrestore(&sighand->siglock, *flags);
	}
	return sighand;
}

void stop(struct task_struct *task)
{
	unsigned long flags;

	if (!lock_sighand(task, &flags)) {
		spin_lock(&timers); // NO-FINDING: the task has no handlers any more
		spin_unlock(&timers);
		return;
	}
	spin_unlock_irqrestore(&task->sighand->siglock, flags);
}

void other(struct task_struct *task)
{
	spin_lock(&timers);
	spin_lock(&task->sighand->siglock);
	spin_unlock(&task->sighand->siglock);
	spin_unlock(&timers);
}
