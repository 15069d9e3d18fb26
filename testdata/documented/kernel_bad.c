// WHY: every function takes two locks against the order that the kernel states of them.

struct task_struct {
	raw_spinlock_t pi_lock;
	struct mutex perf_event_mutex;
};

struct rq {
	raw_spinlock_t __lock;
};

struct rt_bandwidth {
	raw_spinlock_t rt_runtime_lock;
};

struct signal_struct {
	struct rw_semaphore exec_update_lock;
};

struct perf_event_context {
	raw_spinlock_t lock;
};

struct rt_mutex_base {
	raw_spinlock_t wait_lock;
};

struct worker_pool {
	raw_spinlock_t lock;
};

struct wq_node_nr_active {
	raw_spinlock_t lock;
};

struct bpf_trampoline {
	struct mutex mutex;
};

struct timer_base {
	raw_spinlock_t lock;
};

struct tmigr_cpu {
	raw_spinlock_t lock;
};

static DEFINE_PERCPU_RWSEM(cpu_hotplug_lock);
static DEFINE_PERCPU_RWSEM(cgroup_threadgroup_rwsem);
static DEFINE_MUTEX(tracepoint_module_list_mutex);
static DEFINE_MUTEX(tracepoints_mutex);
static DEFINE_MUTEX(direct_mutex);

void sched(struct task_struct *task_struct, struct rq *rq)
{
	raw_spin_lock(&rq->__lock); // HOLD(sched)
	raw_spin_lock(&task_struct->pi_lock); // FINDING(sched): documented-order {{kernel/sched/core.c}}
	raw_spin_unlock(&task_struct->pi_lock);
	raw_spin_unlock(&rq->__lock);
}

void sched_rt_bandwidth(struct rq *rq, struct rt_bandwidth *rt_bandwidth)
{
	raw_spin_lock(&rt_bandwidth->rt_runtime_lock); // HOLD(sched_rt_bandwidth)
	raw_spin_lock(&rq->__lock); // FINDING(sched_rt_bandwidth): documented-order {{kernel/sched/sched.h}}
	raw_spin_unlock(&rq->__lock);
	raw_spin_unlock(&rt_bandwidth->rt_runtime_lock);
}

void perf(struct signal_struct *signal_struct, struct task_struct *task_struct)
{
	mutex_lock(&task_struct->perf_event_mutex); // HOLD(perf)
	down_write(&signal_struct->exec_update_lock); // FINDING(perf): documented-order {{kernel/events/core.c}}
	up_write(&signal_struct->exec_update_lock);
	mutex_unlock(&task_struct->perf_event_mutex);
}

void perf_context(struct rq *rq, struct perf_event_context *perf_event_context)
{
	raw_spin_lock(&perf_event_context->lock); // HOLD(perf_context)
	raw_spin_lock(&rq->__lock); // FINDING(perf_context): documented-order {{kernel/events/core.c}}
	raw_spin_unlock(&rq->__lock);
	raw_spin_unlock(&perf_event_context->lock);
}

void futex(struct rt_mutex_base *rt_mutex_base, struct task_struct *task_struct)
{
	raw_spin_lock(&task_struct->pi_lock); // HOLD(futex)
	raw_spin_lock(&rt_mutex_base->wait_lock); // FINDING(futex): documented-order {{kernel/futex/pi.c ("Lock order:") and kernel/locking/rtmutex.c ("Normal locking order:")}}
	raw_spin_unlock(&rt_mutex_base->wait_lock);
	raw_spin_unlock(&task_struct->pi_lock);
}

void workqueue(struct worker_pool *worker_pool, struct wq_node_nr_active *wq_node_nr_active)
{
	raw_spin_lock(&wq_node_nr_active->lock); // HOLD(workqueue)
	raw_spin_lock(&worker_pool->lock); // FINDING(workqueue): documented-order {{kernel/workqueue.c}}
	raw_spin_unlock(&worker_pool->lock);
	raw_spin_unlock(&wq_node_nr_active->lock);
}

void cgroup_hotplug(void)
{
	percpu_down_write(&cgroup_threadgroup_rwsem); // HOLD(cgroup_hotplug)
	percpu_down_write(&cpu_hotplug_lock); // FINDING(cgroup_hotplug): documented-order {{kernel/cgroup/cgroup.c}}
	percpu_up_write(&cpu_hotplug_lock);
	percpu_up_write(&cgroup_threadgroup_rwsem);
}

void tracepoint(void)
{
	mutex_lock(&tracepoints_mutex); // HOLD(tracepoint)
	mutex_lock(&tracepoint_module_list_mutex); // FINDING(tracepoint): documented-order {{kernel/tracepoint.c}}
	mutex_unlock(&tracepoint_module_list_mutex);
	mutex_unlock(&tracepoints_mutex);
}

void trampoline(struct bpf_trampoline *bpf_trampoline)
{
	mutex_lock(&direct_mutex); // HOLD(trampoline)
	mutex_lock(&bpf_trampoline->mutex); // FINDING(trampoline): documented-order {{kernel/bpf/trampoline.c}}
	mutex_unlock(&bpf_trampoline->mutex);
	mutex_unlock(&direct_mutex);
}

void timer_migration(struct timer_base *timer_base, struct tmigr_cpu *tmigr_cpu)
{
	raw_spin_lock(&tmigr_cpu->lock); // HOLD(timer_migration)
	raw_spin_lock(&timer_base->lock); // FINDING(timer_migration): documented-order {{kernel/time/timer_migration.c}}
	raw_spin_unlock(&timer_base->lock);
	raw_spin_unlock(&tmigr_cpu->lock);
}
