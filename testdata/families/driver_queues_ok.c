// WHY: who flushes a queue waits for the work that is queued on it, and on no other.
// ORDER: queues.for_queue_work -> queues.queue_work_item
// ORDER: queues.for_queue_work -> in_queue_work
// ORDER: queues.queue_work_item -> in_queue_work
// ORDER: queues.for_queue_work_on -> queues.queue_work_on_item
// ORDER: queues.for_queue_work_on -> in_queue_work_on
// ORDER: queues.queue_work_on_item -> in_queue_work_on
// ORDER: queues.for_queue_work_node -> queues.queue_work_node_item
// ORDER: queues.for_queue_work_node -> in_queue_work_node
// ORDER: queues.queue_work_node_item -> in_queue_work_node
// ORDER: queues.for_queue_delayed_work -> queues.queue_delayed_work_item
// ORDER: queues.for_queue_delayed_work -> in_queue_delayed_work
// ORDER: queues.queue_delayed_work_item -> in_queue_delayed_work
// ORDER: queues.for_queue_delayed_work_on -> queues.queue_delayed_work_on_item
// ORDER: queues.for_queue_delayed_work_on -> in_queue_delayed_work_on
// ORDER: queues.queue_delayed_work_on_item -> in_queue_delayed_work_on
// ORDER: queues.for_mod_delayed_work -> queues.mod_delayed_work_item
// ORDER: queues.for_mod_delayed_work -> in_mod_delayed_work
// ORDER: queues.mod_delayed_work_item -> in_mod_delayed_work
// ORDER: queues.for_mod_delayed_work_on -> queues.mod_delayed_work_on_item
// ORDER: queues.for_mod_delayed_work_on -> in_mod_delayed_work_on
// ORDER: queues.mod_delayed_work_on_item -> in_mod_delayed_work_on
// ORDER: queues.for_queue_rcu_work -> queues.queue_rcu_work_item
// ORDER: queues.for_queue_rcu_work -> in_queue_rcu_work
// ORDER: queues.queue_rcu_work_item -> in_queue_rcu_work
// ORDER: system_wq -> queues.schedule_work_item
// ORDER: system_wq -> in_schedule_work
// ORDER: queues.schedule_work_item -> in_schedule_work
// ORDER: system_wq -> queues.schedule_work_on_item
// ORDER: system_wq -> in_schedule_work_on
// ORDER: queues.schedule_work_on_item -> in_schedule_work_on
// ORDER: system_wq -> queues.schedule_delayed_work_item
// ORDER: system_wq -> in_schedule_delayed_work
// ORDER: queues.schedule_delayed_work_item -> in_schedule_delayed_work
// ORDER: system_wq -> queues.schedule_delayed_work_on_item
// ORDER: system_wq -> in_schedule_delayed_work_on
// ORDER: queues.schedule_delayed_work_on_item -> in_schedule_delayed_work_on
// ORDER: queues.worker -> queues.kthread_queue_work_item
// ORDER: queues.worker -> in_kthread_queue_work
// ORDER: queues.kthread_queue_work_item -> in_kthread_queue_work
// ORDER: queues.worker -> queues.kthread_queue_delayed_work_item
// ORDER: queues.worker -> in_kthread_queue_delayed_work
// ORDER: queues.kthread_queue_delayed_work_item -> in_kthread_queue_delayed_work
// ORDER: queues.worker -> queues.kthread_mod_delayed_work_item
// ORDER: queues.worker -> in_kthread_mod_delayed_work
// ORDER: queues.kthread_mod_delayed_work_item -> in_kthread_mod_delayed_work

struct rcu_work { struct work_struct work; };
struct kthread_worker { int id; };
struct kthread_work { void (*func)(struct kthread_work *work); };
struct kthread_delayed_work { struct kthread_work work; };

extern struct workqueue_struct *system_wq;

struct queues {
	struct kthread_worker worker;
	struct workqueue_struct *for_queue_work;
	struct work_struct queue_work_item;
	struct workqueue_struct *for_queue_work_on;
	struct work_struct queue_work_on_item;
	struct workqueue_struct *for_queue_work_node;
	struct work_struct queue_work_node_item;
	struct workqueue_struct *for_queue_delayed_work;
	struct delayed_work queue_delayed_work_item;
	struct workqueue_struct *for_queue_delayed_work_on;
	struct delayed_work queue_delayed_work_on_item;
	struct workqueue_struct *for_mod_delayed_work;
	struct delayed_work mod_delayed_work_item;
	struct workqueue_struct *for_mod_delayed_work_on;
	struct delayed_work mod_delayed_work_on_item;
	struct workqueue_struct *for_queue_rcu_work;
	struct rcu_work queue_rcu_work_item;
	struct work_struct schedule_work_item;
	struct work_struct schedule_work_on_item;
	struct delayed_work schedule_delayed_work_item;
	struct delayed_work schedule_delayed_work_on_item;
	struct kthread_work kthread_queue_work_item;
	struct kthread_delayed_work kthread_queue_delayed_work_item;
	struct kthread_delayed_work kthread_mod_delayed_work_item;
};

static DEFINE_SPINLOCK(in_queue_work);

static void queue_work_fn(struct work_struct *work)
{
	spin_lock(&in_queue_work);
	spin_unlock(&in_queue_work);
}

static DEFINE_SPINLOCK(in_queue_work_on);

static void queue_work_on_fn(struct work_struct *work)
{
	spin_lock(&in_queue_work_on);
	spin_unlock(&in_queue_work_on);
}

static DEFINE_SPINLOCK(in_queue_work_node);

static void queue_work_node_fn(struct work_struct *work)
{
	spin_lock(&in_queue_work_node);
	spin_unlock(&in_queue_work_node);
}

static DEFINE_SPINLOCK(in_queue_delayed_work);

static void queue_delayed_work_fn(struct work_struct *work)
{
	spin_lock(&in_queue_delayed_work);
	spin_unlock(&in_queue_delayed_work);
}

static DEFINE_SPINLOCK(in_queue_delayed_work_on);

static void queue_delayed_work_on_fn(struct work_struct *work)
{
	spin_lock(&in_queue_delayed_work_on);
	spin_unlock(&in_queue_delayed_work_on);
}

static DEFINE_SPINLOCK(in_mod_delayed_work);

static void mod_delayed_work_fn(struct work_struct *work)
{
	spin_lock(&in_mod_delayed_work);
	spin_unlock(&in_mod_delayed_work);
}

static DEFINE_SPINLOCK(in_mod_delayed_work_on);

static void mod_delayed_work_on_fn(struct work_struct *work)
{
	spin_lock(&in_mod_delayed_work_on);
	spin_unlock(&in_mod_delayed_work_on);
}

static DEFINE_SPINLOCK(in_queue_rcu_work);

static void queue_rcu_work_fn(struct work_struct *work)
{
	spin_lock(&in_queue_rcu_work);
	spin_unlock(&in_queue_rcu_work);
}

static DEFINE_SPINLOCK(in_schedule_work);

static void schedule_work_fn(struct work_struct *work)
{
	spin_lock(&in_schedule_work);
	spin_unlock(&in_schedule_work);
}

static DEFINE_SPINLOCK(in_schedule_work_on);

static void schedule_work_on_fn(struct work_struct *work)
{
	spin_lock(&in_schedule_work_on);
	spin_unlock(&in_schedule_work_on);
}

static DEFINE_SPINLOCK(in_schedule_delayed_work);

static void schedule_delayed_work_fn(struct work_struct *work)
{
	spin_lock(&in_schedule_delayed_work);
	spin_unlock(&in_schedule_delayed_work);
}

static DEFINE_SPINLOCK(in_schedule_delayed_work_on);

static void schedule_delayed_work_on_fn(struct work_struct *work)
{
	spin_lock(&in_schedule_delayed_work_on);
	spin_unlock(&in_schedule_delayed_work_on);
}

static DEFINE_SPINLOCK(in_kthread_queue_work);

static void kthread_queue_work_fn(struct kthread_work *work)
{
	spin_lock(&in_kthread_queue_work);
	spin_unlock(&in_kthread_queue_work);
}

static DEFINE_SPINLOCK(in_kthread_queue_delayed_work);

static void kthread_queue_delayed_work_fn(struct kthread_work *work)
{
	spin_lock(&in_kthread_queue_delayed_work);
	spin_unlock(&in_kthread_queue_delayed_work);
}

static DEFINE_SPINLOCK(in_kthread_mod_delayed_work);

static void kthread_mod_delayed_work_fn(struct kthread_work *work)
{
	spin_lock(&in_kthread_mod_delayed_work);
	spin_unlock(&in_kthread_mod_delayed_work);
}

void start(struct queues *k)
{
	k->queue_work_item.func = queue_work_fn;
	queue_work(k->for_queue_work, &k->queue_work_item);
	k->queue_work_on_item.func = queue_work_on_fn;
	queue_work_on(0, k->for_queue_work_on, &k->queue_work_on_item);
	k->queue_work_node_item.func = queue_work_node_fn;
	queue_work_node(0, k->for_queue_work_node, &k->queue_work_node_item);
	k->queue_delayed_work_item.work.func = queue_delayed_work_fn;
	queue_delayed_work(k->for_queue_delayed_work, &k->queue_delayed_work_item, 1);
	k->queue_delayed_work_on_item.work.func = queue_delayed_work_on_fn;
	queue_delayed_work_on(0, k->for_queue_delayed_work_on, &k->queue_delayed_work_on_item, 1);
	k->mod_delayed_work_item.work.func = mod_delayed_work_fn;
	mod_delayed_work(k->for_mod_delayed_work, &k->mod_delayed_work_item, 1);
	k->mod_delayed_work_on_item.work.func = mod_delayed_work_on_fn;
	mod_delayed_work_on(0, k->for_mod_delayed_work_on, &k->mod_delayed_work_on_item, 1);
	k->queue_rcu_work_item.work.func = queue_rcu_work_fn;
	queue_rcu_work(k->for_queue_rcu_work, &k->queue_rcu_work_item);
	k->schedule_work_item.func = schedule_work_fn;
	schedule_work(&k->schedule_work_item);
	k->schedule_work_on_item.func = schedule_work_on_fn;
	schedule_work_on(0, &k->schedule_work_on_item);
	k->schedule_delayed_work_item.work.func = schedule_delayed_work_fn;
	schedule_delayed_work(&k->schedule_delayed_work_item, 1);
	k->schedule_delayed_work_on_item.work.func = schedule_delayed_work_on_fn;
	schedule_delayed_work_on(0, &k->schedule_delayed_work_on_item, 1);
	k->kthread_queue_work_item.func = kthread_queue_work_fn;
	kthread_queue_work(&k->worker, &k->kthread_queue_work_item);
	k->kthread_queue_delayed_work_item.work.func = kthread_queue_delayed_work_fn;
	kthread_queue_delayed_work(&k->worker, &k->kthread_queue_delayed_work_item, 1);
	k->kthread_mod_delayed_work_item.work.func = kthread_mod_delayed_work_fn;
	kthread_mod_delayed_work(&k->worker, &k->kthread_mod_delayed_work_item, 1);
}
