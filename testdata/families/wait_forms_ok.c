// WHY: each way to wait for work, a timer, a completion or readers; what goes on then holds nothing of it.
// ORDER: outer_wait_for_completion -> by_wait_for_completion
// ORDER: outer_wait_for_completion -> after
// ORDER: outer_wait_for_completion_io -> by_wait_for_completion_io
// ORDER: outer_wait_for_completion_io -> after
// ORDER: outer_wait_for_completion_state -> by_wait_for_completion_state
// ORDER: outer_wait_for_completion_state -> after
// ORDER: outer_wait_for_completion_interruptible -> by_wait_for_completion_interruptible
// ORDER: outer_wait_for_completion_interruptible -> after
// ORDER: outer_wait_for_completion_killable -> by_wait_for_completion_killable
// ORDER: outer_wait_for_completion_killable -> after
// ORDER: outer_wait_for_completion_timeout -> by_wait_for_completion_timeout
// ORDER: outer_wait_for_completion_timeout -> after
// ORDER: outer_wait_for_completion_io_timeout -> by_wait_for_completion_io_timeout
// ORDER: outer_wait_for_completion_io_timeout -> after
// ORDER: outer_wait_for_completion_interruptible_timeout -> by_wait_for_completion_interruptible_timeout
// ORDER: outer_wait_for_completion_interruptible_timeout -> after
// ORDER: outer_wait_for_completion_killable_timeout -> by_wait_for_completion_killable_timeout
// ORDER: outer_wait_for_completion_killable_timeout -> after
// ORDER: outer_folio_wait_writeback -> folio_writeback
// ORDER: outer_folio_wait_writeback -> after
// ORDER: outer_folio_wait_writeback_killable -> folio_writeback
// ORDER: outer_folio_wait_writeback_killable -> after
// ORDER: outer_wait_on_page_writeback -> folio_writeback
// ORDER: outer_wait_on_page_writeback -> after
// ORDER: outer_flush_work -> by_flush_work
// ORDER: outer_flush_work -> after
// ORDER: outer_cancel_work_sync -> by_cancel_work_sync
// ORDER: outer_cancel_work_sync -> after
// ORDER: outer_disable_work_sync -> by_disable_work_sync
// ORDER: outer_disable_work_sync -> after
// ORDER: outer_flush_delayed_work -> by_flush_delayed_work
// ORDER: outer_flush_delayed_work -> after
// ORDER: outer_cancel_delayed_work_sync -> by_cancel_delayed_work_sync
// ORDER: outer_cancel_delayed_work_sync -> after
// ORDER: outer_disable_delayed_work_sync -> by_disable_delayed_work_sync
// ORDER: outer_disable_delayed_work_sync -> after
// ORDER: outer_flush_rcu_work -> by_flush_rcu_work
// ORDER: outer_flush_rcu_work -> after
// ORDER: outer_kthread_flush_work -> by_kthread_flush_work
// ORDER: outer_kthread_flush_work -> after
// ORDER: outer_kthread_cancel_work_sync -> by_kthread_cancel_work_sync
// ORDER: outer_kthread_cancel_work_sync -> after
// ORDER: outer_kthread_cancel_delayed_work_sync -> by_kthread_cancel_delayed_work_sync
// ORDER: outer_kthread_cancel_delayed_work_sync -> after
// ORDER: outer_irq_work_sync -> by_irq_work_sync
// ORDER: outer_irq_work_sync -> after
// ORDER: outer_tasklet_kill -> by_tasklet_kill
// ORDER: outer_tasklet_kill -> after
// ORDER: outer_flush_workqueue -> by_flush_workqueue
// ORDER: outer_flush_workqueue -> after
// ORDER: outer_flush_workqueue_slow -> by_flush_workqueue_slow
// ORDER: outer_flush_workqueue_slow -> after
// ORDER: outer_drain_workqueue -> by_drain_workqueue
// ORDER: outer_drain_workqueue -> after
// ORDER: outer_destroy_workqueue -> by_destroy_workqueue
// ORDER: outer_destroy_workqueue -> after
// ORDER: outer_kthread_flush_worker -> by_kthread_flush_worker
// ORDER: outer_kthread_flush_worker -> after
// ORDER: outer_del_timer_sync -> by_del_timer_sync
// ORDER: outer_del_timer_sync -> after
// ORDER: outer_timer_delete_sync -> by_timer_delete_sync
// ORDER: outer_timer_delete_sync -> after
// ORDER: outer_timer_shutdown_sync -> by_timer_shutdown_sync
// ORDER: outer_timer_shutdown_sync -> after
// ORDER: outer_hrtimer_cancel -> by_hrtimer_cancel
// ORDER: outer_hrtimer_cancel -> after
// ORDER: outer_synchronize_srcu -> by_synchronize_srcu
// ORDER: outer_synchronize_srcu -> after
// ORDER: outer_synchronize_srcu_expedited -> by_synchronize_srcu_expedited
// ORDER: outer_synchronize_srcu_expedited -> after

static DEFINE_MUTEX(outer_wait_for_completion);
static struct completion by_wait_for_completion;
static DEFINE_MUTEX(outer_wait_for_completion_io);
static struct completion by_wait_for_completion_io;
static DEFINE_MUTEX(outer_wait_for_completion_state);
static struct completion by_wait_for_completion_state;
static DEFINE_MUTEX(outer_wait_for_completion_interruptible);
static struct completion by_wait_for_completion_interruptible;
static DEFINE_MUTEX(outer_wait_for_completion_killable);
static struct completion by_wait_for_completion_killable;
static DEFINE_MUTEX(outer_wait_for_completion_timeout);
static struct completion by_wait_for_completion_timeout;
static DEFINE_MUTEX(outer_wait_for_completion_io_timeout);
static struct completion by_wait_for_completion_io_timeout;
static DEFINE_MUTEX(outer_wait_for_completion_interruptible_timeout);
static struct completion by_wait_for_completion_interruptible_timeout;
static DEFINE_MUTEX(outer_wait_for_completion_killable_timeout);
static struct completion by_wait_for_completion_killable_timeout;
static DEFINE_MUTEX(outer_folio_wait_writeback);
static DEFINE_MUTEX(outer_folio_wait_writeback_killable);
static DEFINE_MUTEX(outer_wait_on_page_writeback);
static DEFINE_MUTEX(outer_flush_work);
static struct work_struct by_flush_work;
static DEFINE_MUTEX(outer_cancel_work_sync);
static struct work_struct by_cancel_work_sync;
static DEFINE_MUTEX(outer_disable_work_sync);
static struct work_struct by_disable_work_sync;
static DEFINE_MUTEX(outer_flush_delayed_work);
static struct delayed_work by_flush_delayed_work;
static DEFINE_MUTEX(outer_cancel_delayed_work_sync);
static struct delayed_work by_cancel_delayed_work_sync;
static DEFINE_MUTEX(outer_disable_delayed_work_sync);
static struct delayed_work by_disable_delayed_work_sync;
static DEFINE_MUTEX(outer_flush_rcu_work);
static struct rcu_work by_flush_rcu_work;
static DEFINE_MUTEX(outer_kthread_flush_work);
static struct kthread_work by_kthread_flush_work;
static DEFINE_MUTEX(outer_kthread_cancel_work_sync);
static struct kthread_work by_kthread_cancel_work_sync;
static DEFINE_MUTEX(outer_kthread_cancel_delayed_work_sync);
static struct kthread_delayed_work by_kthread_cancel_delayed_work_sync;
static DEFINE_MUTEX(outer_irq_work_sync);
static struct irq_work by_irq_work_sync;
static DEFINE_MUTEX(outer_tasklet_kill);
static struct tasklet_struct by_tasklet_kill;
static DEFINE_MUTEX(outer_flush_workqueue);
static struct workqueue_struct by_flush_workqueue;
static DEFINE_MUTEX(outer_flush_workqueue_slow);
static struct workqueue_struct by_flush_workqueue_slow;
static DEFINE_MUTEX(outer_drain_workqueue);
static struct workqueue_struct by_drain_workqueue;
static DEFINE_MUTEX(outer_destroy_workqueue);
static struct workqueue_struct by_destroy_workqueue;
static DEFINE_MUTEX(outer_kthread_flush_worker);
static struct kthread_worker by_kthread_flush_worker;
static DEFINE_MUTEX(outer_del_timer_sync);
static struct timer_list by_del_timer_sync;
static DEFINE_MUTEX(outer_timer_delete_sync);
static struct timer_list by_timer_delete_sync;
static DEFINE_MUTEX(outer_timer_shutdown_sync);
static struct timer_list by_timer_shutdown_sync;
static DEFINE_MUTEX(outer_hrtimer_cancel);
static struct hrtimer by_hrtimer_cancel;
static DEFINE_MUTEX(outer_synchronize_srcu);
static struct srcu_struct by_synchronize_srcu;
static DEFINE_MUTEX(outer_synchronize_srcu_expedited);
static struct srcu_struct by_synchronize_srcu_expedited;
static DEFINE_MUTEX(after);

void make(struct completion *made)
{
	init_completion(made);
	reinit_completion(made);
}

void wait_for_completion_under(void)
{
	mutex_lock(&outer_wait_for_completion);
	wait_for_completion(&by_wait_for_completion);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion);
}

void wait_for_completion_io_under(void)
{
	mutex_lock(&outer_wait_for_completion_io);
	wait_for_completion_io(&by_wait_for_completion_io);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_io);
}

void wait_for_completion_state_under(void)
{
	mutex_lock(&outer_wait_for_completion_state);
	wait_for_completion_state(&by_wait_for_completion_state, 2);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_state);
}

void wait_for_completion_interruptible_under(void)
{
	mutex_lock(&outer_wait_for_completion_interruptible);
	wait_for_completion_interruptible(&by_wait_for_completion_interruptible);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_interruptible);
}

void wait_for_completion_killable_under(void)
{
	mutex_lock(&outer_wait_for_completion_killable);
	wait_for_completion_killable(&by_wait_for_completion_killable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_killable);
}

void wait_for_completion_timeout_under(void)
{
	mutex_lock(&outer_wait_for_completion_timeout);
	wait_for_completion_timeout(&by_wait_for_completion_timeout, 10);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_timeout);
}

void wait_for_completion_io_timeout_under(void)
{
	mutex_lock(&outer_wait_for_completion_io_timeout);
	wait_for_completion_io_timeout(&by_wait_for_completion_io_timeout, 10);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_io_timeout);
}

void wait_for_completion_interruptible_timeout_under(void)
{
	mutex_lock(&outer_wait_for_completion_interruptible_timeout);
	wait_for_completion_interruptible_timeout(&by_wait_for_completion_interruptible_timeout, 10);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_interruptible_timeout);
}

void wait_for_completion_killable_timeout_under(void)
{
	mutex_lock(&outer_wait_for_completion_killable_timeout);
	wait_for_completion_killable_timeout(&by_wait_for_completion_killable_timeout, 10);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_for_completion_killable_timeout);
}

void folio_wait_writeback_under(struct folio *folio)
{
	mutex_lock(&outer_folio_wait_writeback);
	folio_wait_writeback(folio);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_wait_writeback);
}

void folio_wait_writeback_killable_under(struct folio *folio)
{
	mutex_lock(&outer_folio_wait_writeback_killable);
	folio_wait_writeback_killable(folio);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_wait_writeback_killable);
}

void wait_on_page_writeback_under(struct page *page)
{
	mutex_lock(&outer_wait_on_page_writeback);
	wait_on_page_writeback(page);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_on_page_writeback);
}

void flush_work_under(void)
{
	mutex_lock(&outer_flush_work);
	flush_work(&by_flush_work);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_flush_work);
}

void cancel_work_sync_under(void)
{
	mutex_lock(&outer_cancel_work_sync);
	cancel_work_sync(&by_cancel_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_cancel_work_sync);
}

void disable_work_sync_under(void)
{
	mutex_lock(&outer_disable_work_sync);
	disable_work_sync(&by_disable_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_disable_work_sync);
}

void flush_delayed_work_under(void)
{
	mutex_lock(&outer_flush_delayed_work);
	flush_delayed_work(&by_flush_delayed_work);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_flush_delayed_work);
}

void cancel_delayed_work_sync_under(void)
{
	mutex_lock(&outer_cancel_delayed_work_sync);
	cancel_delayed_work_sync(&by_cancel_delayed_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_cancel_delayed_work_sync);
}

void disable_delayed_work_sync_under(void)
{
	mutex_lock(&outer_disable_delayed_work_sync);
	disable_delayed_work_sync(&by_disable_delayed_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_disable_delayed_work_sync);
}

void flush_rcu_work_under(void)
{
	mutex_lock(&outer_flush_rcu_work);
	flush_rcu_work(&by_flush_rcu_work);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_flush_rcu_work);
}

void kthread_flush_work_under(void)
{
	mutex_lock(&outer_kthread_flush_work);
	kthread_flush_work(&by_kthread_flush_work);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_flush_work);
}

void kthread_cancel_work_sync_under(void)
{
	mutex_lock(&outer_kthread_cancel_work_sync);
	kthread_cancel_work_sync(&by_kthread_cancel_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_cancel_work_sync);
}

void kthread_cancel_delayed_work_sync_under(void)
{
	mutex_lock(&outer_kthread_cancel_delayed_work_sync);
	kthread_cancel_delayed_work_sync(&by_kthread_cancel_delayed_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_cancel_delayed_work_sync);
}

void irq_work_sync_under(void)
{
	mutex_lock(&outer_irq_work_sync);
	irq_work_sync(&by_irq_work_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_irq_work_sync);
}

void tasklet_kill_under(void)
{
	mutex_lock(&outer_tasklet_kill);
	tasklet_kill(&by_tasklet_kill);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_tasklet_kill);
}

void flush_workqueue_under(void)
{
	mutex_lock(&outer_flush_workqueue);
	flush_workqueue(&by_flush_workqueue);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_flush_workqueue);
}

void __flush_workqueue_under(void)
{
	mutex_lock(&outer_flush_workqueue_slow);
	__flush_workqueue(&by_flush_workqueue_slow);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_flush_workqueue_slow);
}

void drain_workqueue_under(void)
{
	mutex_lock(&outer_drain_workqueue);
	drain_workqueue(&by_drain_workqueue);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_drain_workqueue);
}

void destroy_workqueue_under(void)
{
	mutex_lock(&outer_destroy_workqueue);
	destroy_workqueue(&by_destroy_workqueue);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_destroy_workqueue);
}

void kthread_flush_worker_under(void)
{
	mutex_lock(&outer_kthread_flush_worker);
	kthread_flush_worker(&by_kthread_flush_worker);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_flush_worker);
}

void del_timer_sync_under(void)
{
	mutex_lock(&outer_del_timer_sync);
	del_timer_sync(&by_del_timer_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_del_timer_sync);
}

void timer_delete_sync_under(void)
{
	mutex_lock(&outer_timer_delete_sync);
	timer_delete_sync(&by_timer_delete_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_timer_delete_sync);
}

void timer_shutdown_sync_under(void)
{
	mutex_lock(&outer_timer_shutdown_sync);
	timer_shutdown_sync(&by_timer_shutdown_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_timer_shutdown_sync);
}

void hrtimer_cancel_under(void)
{
	mutex_lock(&outer_hrtimer_cancel);
	hrtimer_cancel(&by_hrtimer_cancel);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_hrtimer_cancel);
}

void synchronize_srcu_under(void)
{
	mutex_lock(&outer_synchronize_srcu);
	synchronize_srcu(&by_synchronize_srcu);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_synchronize_srcu);
}

void synchronize_srcu_expedited_under(void)
{
	mutex_lock(&outer_synchronize_srcu_expedited);
	synchronize_srcu_expedited(&by_synchronize_srcu_expedited);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_synchronize_srcu_expedited);
}
