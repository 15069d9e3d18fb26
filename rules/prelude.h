/*
 * Stands in for the kernel's headers where a program brings none: what its test cases and snippets
 * may use without declaring it. A program's own definition of any of these goes first.
 *
 * Only what lock order depends on is here. The lock primitives themselves are rules.
 */

#define NULL ((void *)0)
#define true 1
#define false 0
#define EIO 5
#define EINTR 4
#define EAGAIN 11
#define ENOMEM 12
#define EBUSY 16
#define ENODEV 19
#define EINVAL 22
#define EDEADLK 35
#define SINGLE_DEPTH_NESTING 1
#define GFP_KERNEL 0xcc0u
#define GFP_ATOMIC 0x820u

typedef _Bool bool;
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned long size_t;
typedef long ssize_t;
typedef unsigned int gfp_t;
#define __GFP_IO 0x40u
#define __GFP_FS 0x80u
#define __GFP_ZERO 0x100u
#define __GFP_DIRECT_RECLAIM 0x400u
#define __GFP_KSWAPD_RECLAIM 0x800u
#define __GFP_RECLAIM (__GFP_DIRECT_RECLAIM | __GFP_KSWAPD_RECLAIM)
#define GFP_ATOMIC __GFP_KSWAPD_RECLAIM
#define GFP_NOWAIT __GFP_KSWAPD_RECLAIM
#define GFP_NOIO __GFP_RECLAIM
#define GFP_NOFS (__GFP_RECLAIM | __GFP_IO)
#define GFP_KERNEL (__GFP_RECLAIM | __GFP_IO | __GFP_FS)
#define GFP_USER GFP_KERNEL
typedef struct { int counter; } atomic_t;
typedef struct { atomic_t refs; } refcount_t;

void *kmalloc(size_t size, gfp_t flags);
void *kzalloc(size_t size, gfp_t flags);
void kfree(const void *object);

#define WRITE_ONCE(place, value) ((place) = (value))
#define rcu_assign_pointer(place, value) ((place) = (value))
#define smp_store_release(place, value) (*(place) = (value))

/* Lock types. */

typedef struct spinlock { unsigned int rlock; } spinlock_t;
typedef struct raw_spinlock { unsigned int raw_lock; } raw_spinlock_t;
typedef struct qspinlock { unsigned int val; } arch_spinlock_t;
typedef struct { unsigned int raw_lock; } rwlock_t;
typedef struct { unsigned int sequence; } seqlock_t;
typedef struct { unsigned int owner; } local_lock_t;
typedef struct { unsigned int acquired; } local_trylock_t;
struct mutex { long owner; };
struct rt_mutex { long owner; };
struct rw_semaphore { long count; };
struct percpu_rw_semaphore { long block; };
struct semaphore { unsigned int count; };
struct ww_class { long stamp; };
struct ww_acquire_ctx { unsigned long stamp; };
struct ww_mutex { long base; };
struct srcu_struct { unsigned int srcu_idx; };

/* Lists and reference counts. */

struct list_head { struct list_head *next, *prev; };
struct hlist_node { struct hlist_node *next, **pprev; };
struct hlist_head { struct hlist_node *first; };
struct hlist_bl_node { struct hlist_bl_node *next, **pprev; };
struct hlist_bl_head { struct hlist_bl_node *first; };
struct llist_node { struct llist_node *next; };
static inline int restart_syscall(void)
{
	return -513; /* -ERESTARTNOINTR */
}

struct rb_node { struct rb_node *rb_right, *rb_left; };
struct rb_root { struct rb_node *rb_node; };
struct kref { refcount_t refcount; };

#define LIST_HEAD(name) struct list_head name = { &(name), &(name) }
void INIT_LIST_HEAD(struct list_head *list);
void list_add(struct list_head *entry, struct list_head *head);
void list_add_tail(struct list_head *entry, struct list_head *head);
void list_del(struct list_head *entry);
void list_del_init(struct list_head *entry);
int list_empty(const struct list_head *head);

#define list_entry_is_head(pos, head, member) (&(pos)->member == (head))
#define list_for_each_entry(pos, head, member)				\
	for (pos = list_first_entry(head, typeof(*pos), member);	\
	     !list_entry_is_head(pos, head, member);			\
	     pos = list_next_entry(pos, member))

static inline void hlist_bl_lock(struct hlist_bl_head *head)
{
	bit_spin_lock(0, (unsigned long *)head);
}

static inline void hlist_bl_unlock(struct hlist_bl_head *head)
{
	__bit_spin_unlock(0, (unsigned long *)head);
}

static inline int kref_put_mutex(struct kref *kref, void (*release)(struct kref *kref),
				 struct mutex *lock)
{
	if (refcount_dec_and_mutex_lock(&kref->refcount, lock)) {
		release(kref);
		return 1;
	}
	return 0;
}

static inline int kref_put_lock(struct kref *kref, void (*release)(struct kref *kref),
				spinlock_t *lock)
{
	if (refcount_dec_and_lock(&kref->refcount, lock)) {
		release(kref);
		return 1;
	}
	return 0;
}

/* Objects with a lock or something waited for inside. */

struct wait_queue_head { spinlock_t lock; struct list_head head; };
typedef struct wait_queue_head wait_queue_head_t;
struct swait_queue_head { raw_spinlock_t lock; struct list_head task_list; };
struct completion { unsigned int done; struct swait_queue_head wait; };
struct work_struct { void (*func)(struct work_struct *work); };
struct timer_list { void (*function)(struct timer_list *timer); };
struct delayed_work { struct work_struct work; struct timer_list timer; };
struct hrtimer { int (*function)(struct hrtimer *timer); };
struct tasklet_struct { void (*callback)(struct tasklet_struct *tasklet); };
struct ratelimit_state { raw_spinlock_t lock; };
struct xarray { spinlock_t xa_lock; };
struct idr { struct xarray idr_rt; };
struct ida { struct xarray xa; };

#define INIT_WORK(item, does) ((item)->func = (does))
#define INIT_DELAYED_WORK(item, does) ((item)->work.func = (does))
#define timer_setup(timer, does, flags) ((timer)->function = (does))
#define to_delayed_work(item) container_of(item, struct delayed_work, work)
#define from_timer(holder, timer, member) container_of(timer, typeof(*holder), member)

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long action, void *data);
};
struct atomic_notifier_head { spinlock_t lock; struct notifier_block *head; };
struct blocking_notifier_head { struct rw_semaphore rwsem; struct notifier_block *head; };
struct raw_notifier_head { struct notifier_block *head; };
struct srcu_notifier_head {
	struct mutex mutex;
	struct srcu_struct srcu;
	struct notifier_block *head;
};
struct sighand_struct { spinlock_t siglock; };
struct mm_struct { struct rw_semaphore mmap_lock; spinlock_t page_table_lock; };
struct task_struct {
	spinlock_t alloc_lock;
	raw_spinlock_t pi_lock;
	struct mm_struct *mm;
	struct sighand_struct *sighand;
};
struct address_space {
	struct xarray i_pages;
	struct rw_semaphore invalidate_lock;
	struct rw_semaphore i_mmap_rwsem;
};
struct super_block { struct rw_semaphore s_umount; };
struct inode {
	struct rw_semaphore i_rwsem;
	spinlock_t i_lock;
	struct address_space *i_mapping;
	struct super_block *i_sb;
};
struct device { struct mutex mutex; struct device *parent; };

#define xa_lock(xa) spin_lock(&(xa)->xa_lock)
#define xa_unlock(xa) spin_unlock(&(xa)->xa_lock)
#define xa_trylock(xa) spin_trylock(&(xa)->xa_lock)

void complete(struct completion *completion);

/* Waiting for a condition that a lock guards: the lock is let go of while asleep. */

#define wait_event_lock_irq_cmd(wq, condition, lock, cmd)	\
	do {							\
		while (!(condition)) {				\
			spin_unlock_irq(&(lock));		\
			cmd;					\
			spin_lock_irq(&(lock));			\
		}						\
	} while (0)
#define wait_event_lock_irq(wq, condition, lock) wait_event_lock_irq_cmd(wq, condition, lock, )
#define wait_event_interruptible_lock_irq(wq, condition, lock)	\
({								\
	int __ret = 0;						\
	while (!(condition)) {					\
		spin_unlock_irq(&(lock));			\
		__ret = wait_interrupted(&(wq));		\
		spin_lock_irq(&(lock));				\
		if (__ret)					\
			break;					\
	}							\
	__ret;							\
})
#define wait_event_interruptible_locked(wq, condition)		\
({								\
	int __ret = 0;						\
	while (!(condition)) {					\
		spin_unlock(&(wq).lock);			\
		__ret = wait_interrupted(&(wq));		\
		spin_lock(&(wq).lock);				\
		if (__ret)					\
			break;					\
	}							\
	__ret;							\
})

static inline void task_lock(struct task_struct *p)
{
	spin_lock(&p->alloc_lock);
}

static inline void task_unlock(struct task_struct *p)
{
	spin_unlock(&p->alloc_lock);
}

/* Inodes and mappings. */

static inline void inode_lock(struct inode *inode)
{
	down_write(&inode->i_rwsem);
}

static inline int inode_lock_killable(struct inode *inode)
{
	return down_write_killable(&inode->i_rwsem);
}

static inline void inode_lock_nested(struct inode *inode, unsigned int subclass)
{
	down_write_nested(&inode->i_rwsem, subclass);
}

static inline int inode_trylock(struct inode *inode)
{
	return down_write_trylock(&inode->i_rwsem);
}

static inline void inode_unlock(struct inode *inode)
{
	up_write(&inode->i_rwsem);
}

static inline void inode_lock_shared(struct inode *inode)
{
	down_read(&inode->i_rwsem);
}

static inline int inode_trylock_shared(struct inode *inode)
{
	return down_read_trylock(&inode->i_rwsem);
}

static inline void inode_unlock_shared(struct inode *inode)
{
	up_read(&inode->i_rwsem);
}

static inline void filemap_invalidate_lock(struct address_space *mapping)
{
	down_write(&mapping->invalidate_lock);
}

static inline void filemap_invalidate_unlock(struct address_space *mapping)
{
	up_write(&mapping->invalidate_lock);
}

static inline void filemap_invalidate_lock_shared(struct address_space *mapping)
{
	down_read(&mapping->invalidate_lock);
}

static inline void filemap_invalidate_unlock_shared(struct address_space *mapping)
{
	up_read(&mapping->invalidate_lock);
}

static inline void i_mmap_lock_write(struct address_space *mapping)
{
	down_write(&mapping->i_mmap_rwsem);
}

static inline void i_mmap_unlock_write(struct address_space *mapping)
{
	up_write(&mapping->i_mmap_rwsem);
}

static inline void i_mmap_lock_read(struct address_space *mapping)
{
	down_read(&mapping->i_mmap_rwsem);
}

static inline void i_mmap_unlock_read(struct address_space *mapping)
{
	up_read(&mapping->i_mmap_rwsem);
}

/* Address spaces. */

static inline void mmap_write_lock(struct mm_struct *mm)
{
	down_write(&mm->mmap_lock);
}

static inline void mmap_write_lock_nested(struct mm_struct *mm, int subclass)
{
	down_write_nested(&mm->mmap_lock, subclass);
}

static inline int mmap_write_lock_killable(struct mm_struct *mm)
{
	return down_write_killable(&mm->mmap_lock);
}

static inline bool mmap_write_trylock(struct mm_struct *mm)
{
	return down_write_trylock(&mm->mmap_lock) != 0;
}

static inline void mmap_write_unlock(struct mm_struct *mm)
{
	up_write(&mm->mmap_lock);
}

static inline void mmap_write_downgrade(struct mm_struct *mm)
{
	downgrade_write(&mm->mmap_lock);
}

static inline void mmap_read_lock(struct mm_struct *mm)
{
	down_read(&mm->mmap_lock);
}

static inline int mmap_read_lock_killable(struct mm_struct *mm)
{
	return down_read_killable(&mm->mmap_lock);
}

static inline bool mmap_read_trylock(struct mm_struct *mm)
{
	return down_read_trylock(&mm->mmap_lock) != 0;
}

static inline void mmap_read_unlock(struct mm_struct *mm)
{
	up_read(&mm->mmap_lock);
}

static inline void mmap_assert_locked(const struct mm_struct *mm)
{
	lockdep_assert_held(&mm->mmap_lock);
}

static inline void mmap_assert_write_locked(const struct mm_struct *mm)
{
	lockdep_assert_held_write(&mm->mmap_lock);
}

/* Devices. */

static inline void device_lock(struct device *dev)
{
	mutex_lock(&dev->mutex);
}

static inline int device_lock_interruptible(struct device *dev)
{
	return mutex_lock_interruptible(&dev->mutex);
}

static inline int device_trylock(struct device *dev)
{
	return mutex_trylock(&dev->mutex);
}

static inline void device_unlock(struct device *dev)
{
	mutex_unlock(&dev->mutex);
}

static inline void device_lock_assert(struct device *dev)
{
	lockdep_assert_held(&dev->mutex);
}

/* Locks of the whole system. */

extern struct percpu_rw_semaphore cpu_hotplug_lock;
extern struct percpu_rw_semaphore mem_hotplug_lock;
extern struct mutex device_hotplug_lock;
extern struct mutex cgroup_mutex;
extern struct mutex rtnl_mutex;

static inline void cpus_read_lock(void)
{
	percpu_down_read(&cpu_hotplug_lock);
}

static inline int cpus_read_trylock(void)
{
	return percpu_down_read_trylock(&cpu_hotplug_lock);
}

static inline void cpus_read_unlock(void)
{
	percpu_up_read(&cpu_hotplug_lock);
}

static inline void cpus_write_lock(void)
{
	percpu_down_write(&cpu_hotplug_lock);
}

static inline void cpus_write_unlock(void)
{
	percpu_up_write(&cpu_hotplug_lock);
}

static inline void lockdep_assert_cpus_held(void)
{
	lockdep_assert_held(&cpu_hotplug_lock);
}

static inline void get_online_cpus(void)
{
	cpus_read_lock();
}

static inline void put_online_cpus(void)
{
	cpus_read_unlock();
}

static inline void get_online_mems(void)
{
	percpu_down_read(&mem_hotplug_lock);
}

static inline void put_online_mems(void)
{
	percpu_up_read(&mem_hotplug_lock);
}

static inline void lock_device_hotplug(void)
{
	mutex_lock(&device_hotplug_lock);
}

static inline void unlock_device_hotplug(void)
{
	mutex_unlock(&device_hotplug_lock);
}

static inline void cgroup_lock(void)
{
	mutex_lock(&cgroup_mutex);
}

static inline void cgroup_unlock(void)
{
	mutex_unlock(&cgroup_mutex);
}

static inline void rtnl_lock(void)
{
	mutex_lock(&rtnl_mutex);
}

static inline int rtnl_lock_killable(void)
{
	return mutex_lock_killable(&rtnl_mutex);
}

static inline int rtnl_trylock(void)
{
	return mutex_trylock(&rtnl_mutex);
}

static inline void rtnl_unlock(void)
{
	mutex_unlock(&rtnl_mutex);
}


/* Guard classes: what include/linux/cleanup.h makes of its definers. */

#define DEFINE_FREE(name, type, free)					\
	static inline void __free_##name(void *at) { type _T = *(type *)at; free; }

#define DEFINE_CLASS(name, type, exit, init, parameters...)		\
	typedef type class_##name##_t;					\
	static inline void class_##name##_destructor(type *at)		\
	{ type _T = *at; exit; }					\
	static inline type class_##name##_constructor(parameters)	\
	{ type made = init; return made; }

#define EXTEND_CLASS(name, ext, init, parameters...)			\
	typedef class_##name##_t class_##name##ext##_t;			\
	static inline void class_##name##ext##_destructor(class_##name##_t *at) \
	{ class_##name##_destructor(at); }				\
	static inline class_##name##_t class_##name##ext##_constructor(parameters) \
	{ class_##name##_t made = init; return made; }

#define DEFINE_GUARD(name, type, lock, unlock)				\
	DEFINE_CLASS(name, type, if (_T) { unlock; }, ({ lock; _T; }), type _T) \
	static inline void *class_##name##_lock_ptr(class_##name##_t *at) \
	{ return *at; }

#define DEFINE_GUARD_COND(name, ext, taken)				\
	EXTEND_CLASS(name, ext,						\
		     ({ void *got = _T; if (_T && !(taken)) got = NULL; got; }), \
		     class_##name##_t _T)				\
	static inline void *class_##name##ext##_lock_ptr(class_##name##_t *at) \
	{ return class_##name##_lock_ptr(at); }

#define DEFINE_UNLOCK_GUARD(name, type, unlock, members...)		\
	typedef struct { type *lock; members; } class_##name##_t;	\
	static inline void class_##name##_destructor(class_##name##_t *_T) \
	{ if (_T->lock) { unlock; } }					\
	static inline void *class_##name##_lock_ptr(class_##name##_t *_T) \
	{ return _T->lock; }

#define DEFINE_LOCK_GUARD_0(name, take, unlock, members...)		\
	DEFINE_UNLOCK_GUARD(name, void, unlock, members)		\
	static inline class_##name##_t class_##name##_constructor(void)	\
	{								\
		class_##name##_t made = { .lock = (void *)1 }, *_T = &made; \
		take;							\
		return made;						\
	}

#define DEFINE_LOCK_GUARD_1(name, type, take, unlock, members...)	\
	DEFINE_UNLOCK_GUARD(name, type, unlock, members)		\
	static inline class_##name##_t class_##name##_constructor(type *l) \
	{								\
		class_##name##_t made = { .lock = l }, *_T = &made;	\
		take;							\
		return made;						\
	}

#define DEFINE_LOCK_GUARD_1_COND(name, ext, taken)			\
	EXTEND_CLASS(name, ext,						\
		     ({ class_##name##_t got = { .lock = l }, *_T = &got; \
			if (_T->lock && !(taken)) _T->lock = NULL; got; }), \
		     typeof(((class_##name##_t *)NULL)->lock) l)	\
	static inline void *class_##name##ext##_lock_ptr(class_##name##_t *at) \
	{ return class_##name##_lock_ptr(at); }

DEFINE_FREE(kfree, void *, if (_T) kfree(_T))

DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
DEFINE_GUARD_COND(mutex, _try, mutex_trylock(_T))
DEFINE_GUARD_COND(mutex, _intr, mutex_lock_interruptible(_T) == 0)

DEFINE_GUARD(rwsem_read, struct rw_semaphore *, down_read(_T), up_read(_T))
DEFINE_GUARD_COND(rwsem_read, _try, down_read_trylock(_T))
DEFINE_GUARD_COND(rwsem_read, _intr, down_read_interruptible(_T) == 0)
DEFINE_GUARD(rwsem_write, struct rw_semaphore *, down_write(_T), up_write(_T))
DEFINE_GUARD_COND(rwsem_write, _try, down_write_trylock(_T))

DEFINE_LOCK_GUARD_1(spinlock, spinlock_t, spin_lock(_T->lock), spin_unlock(_T->lock))
DEFINE_LOCK_GUARD_1_COND(spinlock, _try, spin_trylock(_T->lock))
DEFINE_LOCK_GUARD_1(spinlock_irq, spinlock_t, spin_lock_irq(_T->lock),
		    spin_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1_COND(spinlock_irq, _try, spin_trylock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(spinlock_bh, spinlock_t, spin_lock_bh(_T->lock), spin_unlock_bh(_T->lock))
DEFINE_LOCK_GUARD_1_COND(spinlock_bh, _try, spin_trylock_bh(_T->lock))
DEFINE_LOCK_GUARD_1(spinlock_irqsave, spinlock_t, spin_lock_irqsave(_T->lock, _T->flags),
		    spin_unlock_irqrestore(_T->lock, _T->flags), unsigned long flags)
DEFINE_LOCK_GUARD_1_COND(spinlock_irqsave, _try, spin_trylock_irqsave(_T->lock, _T->flags))

DEFINE_LOCK_GUARD_1(raw_spinlock, raw_spinlock_t, raw_spin_lock(_T->lock),
		    raw_spin_unlock(_T->lock))
DEFINE_LOCK_GUARD_1_COND(raw_spinlock, _try, raw_spin_trylock(_T->lock))
DEFINE_LOCK_GUARD_1(raw_spinlock_nested, raw_spinlock_t,
		    raw_spin_lock_nested(_T->lock, SINGLE_DEPTH_NESTING),
		    raw_spin_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(raw_spinlock_irq, raw_spinlock_t, raw_spin_lock_irq(_T->lock),
		    raw_spin_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1_COND(raw_spinlock_irq, _try, raw_spin_trylock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(raw_spinlock_irqsave, raw_spinlock_t,
		    raw_spin_lock_irqsave(_T->lock, _T->flags),
		    raw_spin_unlock_irqrestore(_T->lock, _T->flags), unsigned long flags)
DEFINE_LOCK_GUARD_1_COND(raw_spinlock_irqsave, _try,
			 raw_spin_trylock_irqsave(_T->lock, _T->flags))

DEFINE_LOCK_GUARD_1(read_lock, rwlock_t, read_lock(_T->lock), read_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(read_lock_irq, rwlock_t, read_lock_irq(_T->lock), read_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(read_lock_irqsave, rwlock_t, read_lock_irqsave(_T->lock, _T->flags),
		    read_unlock_irqrestore(_T->lock, _T->flags), unsigned long flags)
DEFINE_LOCK_GUARD_1(write_lock, rwlock_t, write_lock(_T->lock), write_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(write_lock_irq, rwlock_t, write_lock_irq(_T->lock),
		    write_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(write_lock_irqsave, rwlock_t, write_lock_irqsave(_T->lock, _T->flags),
		    write_unlock_irqrestore(_T->lock, _T->flags), unsigned long flags)

DEFINE_GUARD(local_lock, local_lock_t *, local_lock(_T), local_unlock(_T))
DEFINE_GUARD(local_lock_irq, local_lock_t *, local_lock_irq(_T), local_unlock_irq(_T))
DEFINE_GUARD(local_lock_nested_bh, local_lock_t *, local_lock_nested_bh(_T),
	     local_unlock_nested_bh(_T))
DEFINE_LOCK_GUARD_1(local_lock_irqsave, local_lock_t, local_lock_irqsave(_T->lock, _T->flags),
		    local_unlock_irqrestore(_T->lock, _T->flags), unsigned long flags)

DEFINE_GUARD(device, struct device *, device_lock(_T), device_unlock(_T))
DEFINE_GUARD(task_lock, struct task_struct *, task_lock(_T), task_unlock(_T))
DEFINE_LOCK_GUARD_0(cpus_read_lock, cpus_read_lock(), cpus_read_unlock())
DEFINE_LOCK_GUARD_0(rtnl, rtnl_lock(), rtnl_unlock())
