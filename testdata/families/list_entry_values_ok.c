// WHY: the object around a member, or found through one, has its type's lock.
// ORDER: box.lock -> in_container_of
// ORDER: box.lock -> in_container_of_const
// ORDER: box.lock -> in_list_entry
// ORDER: box.lock -> in_list_entry_rcu
// ORDER: box.lock -> in_hlist_entry
// ORDER: box.lock -> in_hlist_entry_safe
// ORDER: box.lock -> in_llist_entry
// ORDER: box.lock -> in_rb_entry
// ORDER: box.lock -> in_rb_entry_safe
// ORDER: box.lock -> in_list_first_entry
// ORDER: box.lock -> in_list_first_entry_or_null
// ORDER: box.lock -> in_list_first_or_null_rcu
// ORDER: box.lock -> in_list_last_entry
// ORDER: box.lock -> in_list_next_entry
// ORDER: box.lock -> in_list_prev_entry
// ORDER: box.lock -> in_from_timer
// ORDER: box.lock -> in_timer_container_of
// ORDER: box.lock -> in_from_tasklet
// ORDER: box.lock -> in_from_work

struct box {
	spinlock_t lock;
	struct list_head link;
	struct hlist_node hlink;
	struct llist_node llink;
	struct rb_node node;
	struct timer_list timer;
	struct tasklet_struct tasklet;
	struct work_struct work;
};

static DEFINE_SPINLOCK(in_container_of);
static DEFINE_SPINLOCK(in_container_of_const);
static DEFINE_SPINLOCK(in_list_entry);
static DEFINE_SPINLOCK(in_list_entry_rcu);
static DEFINE_SPINLOCK(in_hlist_entry);
static DEFINE_SPINLOCK(in_hlist_entry_safe);
static DEFINE_SPINLOCK(in_llist_entry);
static DEFINE_SPINLOCK(in_rb_entry);
static DEFINE_SPINLOCK(in_rb_entry_safe);
static DEFINE_SPINLOCK(in_list_first_entry);
static DEFINE_SPINLOCK(in_list_first_entry_or_null);
static DEFINE_SPINLOCK(in_list_first_or_null_rcu);
static DEFINE_SPINLOCK(in_list_last_entry);
static DEFINE_SPINLOCK(in_list_next_entry);
static DEFINE_SPINLOCK(in_list_prev_entry);
static DEFINE_SPINLOCK(in_from_timer);
static DEFINE_SPINLOCK(in_timer_container_of);
static DEFINE_SPINLOCK(in_from_tasklet);
static DEFINE_SPINLOCK(in_from_work);

void use_container_of(struct list_head *at)
{
	spin_lock(&container_of(at, struct box, link)->lock);
	spin_lock(&in_container_of);
	spin_unlock(&in_container_of);
	spin_unlock(&container_of(at, struct box, link)->lock);
}

void use_container_of_const(struct list_head *at)
{
	spin_lock(&container_of_const(at, struct box, link)->lock);
	spin_lock(&in_container_of_const);
	spin_unlock(&in_container_of_const);
	spin_unlock(&container_of_const(at, struct box, link)->lock);
}

void use_list_entry(struct list_head *at)
{
	spin_lock(&list_entry(at, struct box, link)->lock);
	spin_lock(&in_list_entry);
	spin_unlock(&in_list_entry);
	spin_unlock(&list_entry(at, struct box, link)->lock);
}

void use_list_entry_rcu(struct list_head *at)
{
	spin_lock(&list_entry_rcu(at, struct box, link)->lock);
	spin_lock(&in_list_entry_rcu);
	spin_unlock(&in_list_entry_rcu);
	spin_unlock(&list_entry_rcu(at, struct box, link)->lock);
}

void use_hlist_entry(struct hlist_node *at)
{
	spin_lock(&hlist_entry(at, struct box, hlink)->lock);
	spin_lock(&in_hlist_entry);
	spin_unlock(&in_hlist_entry);
	spin_unlock(&hlist_entry(at, struct box, hlink)->lock);
}

void use_hlist_entry_safe(struct hlist_node *at)
{
	spin_lock(&hlist_entry_safe(at, struct box, hlink)->lock);
	spin_lock(&in_hlist_entry_safe);
	spin_unlock(&in_hlist_entry_safe);
	spin_unlock(&hlist_entry_safe(at, struct box, hlink)->lock);
}

void use_llist_entry(struct llist_node *at)
{
	spin_lock(&llist_entry(at, struct box, llink)->lock);
	spin_lock(&in_llist_entry);
	spin_unlock(&in_llist_entry);
	spin_unlock(&llist_entry(at, struct box, llink)->lock);
}

void use_rb_entry(struct rb_node *at)
{
	spin_lock(&rb_entry(at, struct box, node)->lock);
	spin_lock(&in_rb_entry);
	spin_unlock(&in_rb_entry);
	spin_unlock(&rb_entry(at, struct box, node)->lock);
}

void use_rb_entry_safe(struct rb_node *at)
{
	spin_lock(&rb_entry_safe(at, struct box, node)->lock);
	spin_lock(&in_rb_entry_safe);
	spin_unlock(&in_rb_entry_safe);
	spin_unlock(&rb_entry_safe(at, struct box, node)->lock);
}

void use_list_first_entry(struct list_head *at)
{
	spin_lock(&list_first_entry(at, struct box, link)->lock);
	spin_lock(&in_list_first_entry);
	spin_unlock(&in_list_first_entry);
	spin_unlock(&list_first_entry(at, struct box, link)->lock);
}

void use_list_first_entry_or_null(struct list_head *at)
{
	spin_lock(&list_first_entry_or_null(at, struct box, link)->lock);
	spin_lock(&in_list_first_entry_or_null);
	spin_unlock(&in_list_first_entry_or_null);
	spin_unlock(&list_first_entry_or_null(at, struct box, link)->lock);
}

void use_list_first_or_null_rcu(struct list_head *at)
{
	spin_lock(&list_first_or_null_rcu(at, struct box, link)->lock);
	spin_lock(&in_list_first_or_null_rcu);
	spin_unlock(&in_list_first_or_null_rcu);
	spin_unlock(&list_first_or_null_rcu(at, struct box, link)->lock);
}

void use_list_last_entry(struct list_head *at)
{
	spin_lock(&list_last_entry(at, struct box, link)->lock);
	spin_lock(&in_list_last_entry);
	spin_unlock(&in_list_last_entry);
	spin_unlock(&list_last_entry(at, struct box, link)->lock);
}

void use_list_next_entry(struct box *box)
{
	spin_lock(&list_next_entry(box, link)->lock);
	spin_lock(&in_list_next_entry);
	spin_unlock(&in_list_next_entry);
	spin_unlock(&list_next_entry(box, link)->lock);
}

void use_list_prev_entry(struct box *box)
{
	spin_lock(&list_prev_entry(box, link)->lock);
	spin_lock(&in_list_prev_entry);
	spin_unlock(&in_list_prev_entry);
	spin_unlock(&list_prev_entry(box, link)->lock);
}

void use_from_timer(struct box *box, struct timer_list *at)
{
	spin_lock(&from_timer(box, at, timer)->lock);
	spin_lock(&in_from_timer);
	spin_unlock(&in_from_timer);
	spin_unlock(&from_timer(box, at, timer)->lock);
}

void use_timer_container_of(struct box *box, struct timer_list *at)
{
	spin_lock(&timer_container_of(box, at, timer)->lock);
	spin_lock(&in_timer_container_of);
	spin_unlock(&in_timer_container_of);
	spin_unlock(&timer_container_of(box, at, timer)->lock);
}

void use_from_tasklet(struct box *box, struct tasklet_struct *at)
{
	spin_lock(&from_tasklet(box, at, tasklet)->lock);
	spin_lock(&in_from_tasklet);
	spin_unlock(&in_from_tasklet);
	spin_unlock(&from_tasklet(box, at, tasklet)->lock);
}

void use_from_work(struct box *box, struct work_struct *at)
{
	spin_lock(&from_work(box, at, work)->lock);
	spin_lock(&in_from_work);
	spin_unlock(&in_from_work);
	spin_unlock(&from_work(box, at, work)->lock);
}
