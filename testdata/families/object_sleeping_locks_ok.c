// WHY: objects made by macros, with a sleeping lock inside.
// ORDER: chain.rwsem -> srcu_chain.mutex
// ORDER: srcu_chain.mutex -> static_srcu_chain.mutex
// ORDER: static_srcu_chain.mutex -> old_lock
// ORDER: chain.rwsem -> static_srcu_chain.mutex
// ORDER: chain.rwsem -> old_lock
// ORDER: srcu_chain.mutex -> old_lock

BLOCKING_NOTIFIER_HEAD(chain);
SRCU_NOTIFIER_HEAD(srcu_chain);
SRCU_NOTIFIER_HEAD_STATIC(static_srcu_chain);
static DECLARE_MUTEX(old_lock);

void nest(void)
{
	down_read(&chain.rwsem);
	mutex_lock(&srcu_chain.mutex);
	mutex_lock(&static_srcu_chain.mutex);
	down(&old_lock);
	up(&old_lock);
	mutex_unlock(&static_srcu_chain.mutex);
	mutex_unlock(&srcu_chain.mutex);
	up_read(&chain.rwsem);
}
