// WHY: further ways to wait for a thread, a worker, a poll, a tasklet, a timer, or what was started to run asynchronously.
// ORDER: outer_kthread_stop -> by_kthread_stop
// ORDER: outer_kthread_stop -> after
// ORDER: outer_kthread_stop_put -> by_kthread_stop_put
// ORDER: outer_kthread_stop_put -> after
// ORDER: outer_kthread_park -> by_kthread_park
// ORDER: outer_kthread_park -> after
// ORDER: outer_kthread_destroy_worker -> by_kthread_destroy_worker
// ORDER: outer_kthread_destroy_worker -> after
// ORDER: outer_napi_disable -> by_napi_disable
// ORDER: outer_napi_disable -> after
// ORDER: outer_tasklet_disable -> by_tasklet_disable
// ORDER: outer_tasklet_disable -> after
// ORDER: outer_tasklet_unlock_wait -> by_tasklet_unlock_wait
// ORDER: outer_tasklet_unlock_wait -> after
// ORDER: outer_alarm_cancel -> by_alarm_cancel
// ORDER: outer_alarm_cancel -> after
// ORDER: outer_del_singleshot_timer_sync -> by_del_singleshot_timer_sync
// ORDER: outer_del_singleshot_timer_sync -> after
// ORDER: outer_async -> async_dfl_domain
// ORDER: outer_domain -> by_domain

static DEFINE_MUTEX(outer_kthread_stop);
static struct task_struct by_kthread_stop;
static DEFINE_MUTEX(outer_kthread_stop_put);
static struct task_struct by_kthread_stop_put;
static DEFINE_MUTEX(outer_kthread_park);
static struct task_struct by_kthread_park;
static DEFINE_MUTEX(outer_kthread_destroy_worker);
static struct kthread_worker by_kthread_destroy_worker;
static DEFINE_MUTEX(outer_napi_disable);
static struct napi_struct by_napi_disable;
static DEFINE_MUTEX(outer_tasklet_disable);
static struct tasklet_struct by_tasklet_disable;
static DEFINE_MUTEX(outer_tasklet_unlock_wait);
static struct tasklet_struct by_tasklet_unlock_wait;
static DEFINE_MUTEX(outer_alarm_cancel);
static struct alarm by_alarm_cancel;
static DEFINE_MUTEX(outer_del_singleshot_timer_sync);
static struct timer_list by_del_singleshot_timer_sync;
static DEFINE_MUTEX(outer_async);
static DEFINE_MUTEX(outer_domain);
static struct async_domain by_domain;
static DEFINE_MUTEX(after);

void kthread_stop_under(void)
{
	mutex_lock(&outer_kthread_stop);
	kthread_stop(&by_kthread_stop);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_stop);
}

void kthread_stop_put_under(void)
{
	mutex_lock(&outer_kthread_stop_put);
	kthread_stop_put(&by_kthread_stop_put);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_stop_put);
}

void kthread_park_under(void)
{
	mutex_lock(&outer_kthread_park);
	kthread_park(&by_kthread_park);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_park);
}

void kthread_destroy_worker_under(void)
{
	mutex_lock(&outer_kthread_destroy_worker);
	kthread_destroy_worker(&by_kthread_destroy_worker);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_kthread_destroy_worker);
}

void napi_disable_under(void)
{
	mutex_lock(&outer_napi_disable);
	napi_disable(&by_napi_disable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_napi_disable);
}

void tasklet_disable_under(void)
{
	mutex_lock(&outer_tasklet_disable);
	tasklet_disable(&by_tasklet_disable);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_tasklet_disable);
}

void tasklet_unlock_wait_under(void)
{
	mutex_lock(&outer_tasklet_unlock_wait);
	tasklet_unlock_wait(&by_tasklet_unlock_wait);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_tasklet_unlock_wait);
}

void alarm_cancel_under(void)
{
	mutex_lock(&outer_alarm_cancel);
	alarm_cancel(&by_alarm_cancel);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_alarm_cancel);
}

void del_singleshot_timer_sync_under(void)
{
	mutex_lock(&outer_del_singleshot_timer_sync);
	del_singleshot_timer_sync(&by_del_singleshot_timer_sync);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_del_singleshot_timer_sync);
}

void async_under(void)
{
	mutex_lock(&outer_async);
	async_synchronize_full();
	mutex_unlock(&outer_async);
	mutex_lock(&outer_domain);
	async_synchronize_full_domain(&by_domain);
	mutex_unlock(&outer_domain);
}
