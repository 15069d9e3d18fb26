// WHY: what happens to few of the objects that come there is believed less.
// ORDER: vm_reset_perms_outer -> vm_reset_perms_inner
// ORDER: vm_reset_perms_inner -> vm_reset_perms_outer
// ORDER: blk_rq_is_passthrough_outer -> blk_rq_is_passthrough_inner
// ORDER: blk_rq_is_passthrough_inner -> blk_rq_is_passthrough_outer
// ORDER: bio_has_crypt_ctx_outer -> bio_has_crypt_ctx_inner
// ORDER: bio_has_crypt_ctx_inner -> bio_has_crypt_ctx_outer
// ORDER: audit_kill_trees_outer -> audit_kill_trees_inner
// ORDER: audit_kill_trees_inner -> audit_kill_trees_outer
// ORDER: free_large_kmalloc_outer -> free_large_kmalloc_inner
// ORDER: free_large_kmalloc_inner -> free_large_kmalloc_outer
// ORDER: pcpu_memcg_free_hook_outer -> pcpu_memcg_free_hook_inner
// ORDER: pcpu_memcg_free_hook_inner -> pcpu_memcg_free_hook_outer
// ORDER: blk_flush_plug_outer -> blk_flush_plug_inner
// ORDER: blk_flush_plug_inner -> blk_flush_plug_outer
// ORDER: punt_bios_to_rescuer_outer -> punt_bios_to_rescuer_inner
// ORDER: punt_bios_to_rescuer_inner -> punt_bios_to_rescuer_outer
// ORDER: netdev_run_todo_outer -> netdev_run_todo_inner
// ORDER: netdev_run_todo_inner -> netdev_run_todo_outer
// ORDER: rcu_tasks_trace_qs_blkd_outer -> rcu_tasks_trace_qs_blkd_inner
// ORDER: rcu_tasks_trace_qs_blkd_inner -> rcu_tasks_trace_qs_blkd_outer
// ORDER: memcg_slab_free_hook_outer -> memcg_slab_free_hook_inner
// ORDER: memcg_slab_free_hook_inner -> memcg_slab_free_hook_outer
// ORDER: kernel_thread_outer -> kernel_thread_inner
// ORDER: kernel_thread_inner -> kernel_thread_outer
// ORDER: user_mode_thread_outer -> user_mode_thread_inner
// ORDER: user_mode_thread_inner -> user_mode_thread_outer

struct object { int id; };

static DEFINE_SPINLOCK(vm_reset_perms_outer);
static DEFINE_SPINLOCK(vm_reset_perms_inner);

static void vm_reset_perms(struct object *object)
{
	spin_lock(&vm_reset_perms_inner); // FINDING(vm_reset_perms): lock-order-inversion CONFIDENCE(vm_reset_perms): low
	spin_unlock(&vm_reset_perms_inner);
}

void use_vm_reset_perms(struct object *object)
{
	spin_lock(&vm_reset_perms_outer);
	vm_reset_perms(object);
	spin_unlock(&vm_reset_perms_outer);
}

void opposite_vm_reset_perms(void)
{
	spin_lock(&vm_reset_perms_inner);
	spin_lock(&vm_reset_perms_outer); // FINDING(vm_reset_perms): lock-order-inversion
	spin_unlock(&vm_reset_perms_outer);
	spin_unlock(&vm_reset_perms_inner);
}

static DEFINE_SPINLOCK(blk_rq_is_passthrough_outer);
static DEFINE_SPINLOCK(blk_rq_is_passthrough_inner);

bool blk_rq_is_passthrough(struct object *object);

void use_blk_rq_is_passthrough(struct object *object)
{
	spin_lock(&blk_rq_is_passthrough_outer);
	if (blk_rq_is_passthrough(object)) {
		spin_lock(&blk_rq_is_passthrough_inner); // FINDING(blk_rq_is_passthrough): lock-order-inversion CONFIDENCE(blk_rq_is_passthrough): low
		spin_unlock(&blk_rq_is_passthrough_inner);
	}
	spin_unlock(&blk_rq_is_passthrough_outer);
}

void opposite_blk_rq_is_passthrough(void)
{
	spin_lock(&blk_rq_is_passthrough_inner);
	spin_lock(&blk_rq_is_passthrough_outer); // FINDING(blk_rq_is_passthrough): lock-order-inversion
	spin_unlock(&blk_rq_is_passthrough_outer);
	spin_unlock(&blk_rq_is_passthrough_inner);
}

static DEFINE_SPINLOCK(bio_has_crypt_ctx_outer);
static DEFINE_SPINLOCK(bio_has_crypt_ctx_inner);

bool bio_has_crypt_ctx(struct object *object);

void use_bio_has_crypt_ctx(struct object *object)
{
	spin_lock(&bio_has_crypt_ctx_outer);
	if (bio_has_crypt_ctx(object)) {
		spin_lock(&bio_has_crypt_ctx_inner); // FINDING(bio_has_crypt_ctx): lock-order-inversion CONFIDENCE(bio_has_crypt_ctx): low
		spin_unlock(&bio_has_crypt_ctx_inner);
	}
	spin_unlock(&bio_has_crypt_ctx_outer);
}

void opposite_bio_has_crypt_ctx(void)
{
	spin_lock(&bio_has_crypt_ctx_inner);
	spin_lock(&bio_has_crypt_ctx_outer); // FINDING(bio_has_crypt_ctx): lock-order-inversion
	spin_unlock(&bio_has_crypt_ctx_outer);
	spin_unlock(&bio_has_crypt_ctx_inner);
}

static DEFINE_SPINLOCK(audit_kill_trees_outer);
static DEFINE_SPINLOCK(audit_kill_trees_inner);

static void audit_kill_trees(struct object *object)
{
	spin_lock(&audit_kill_trees_inner); // FINDING(audit_kill_trees): lock-order-inversion CONFIDENCE(audit_kill_trees): low
	spin_unlock(&audit_kill_trees_inner);
}

void use_audit_kill_trees(struct object *object)
{
	spin_lock(&audit_kill_trees_outer);
	audit_kill_trees(object);
	spin_unlock(&audit_kill_trees_outer);
}

void opposite_audit_kill_trees(void)
{
	spin_lock(&audit_kill_trees_inner);
	spin_lock(&audit_kill_trees_outer); // FINDING(audit_kill_trees): lock-order-inversion
	spin_unlock(&audit_kill_trees_outer);
	spin_unlock(&audit_kill_trees_inner);
}

static DEFINE_SPINLOCK(free_large_kmalloc_outer);
static DEFINE_SPINLOCK(free_large_kmalloc_inner);

static void free_large_kmalloc(struct object *object)
{
	spin_lock(&free_large_kmalloc_inner); // FINDING(free_large_kmalloc): lock-order-inversion CONFIDENCE(free_large_kmalloc): low
	spin_unlock(&free_large_kmalloc_inner);
}

void use_free_large_kmalloc(struct object *object)
{
	spin_lock(&free_large_kmalloc_outer);
	free_large_kmalloc(object);
	spin_unlock(&free_large_kmalloc_outer);
}

void opposite_free_large_kmalloc(void)
{
	spin_lock(&free_large_kmalloc_inner);
	spin_lock(&free_large_kmalloc_outer); // FINDING(free_large_kmalloc): lock-order-inversion
	spin_unlock(&free_large_kmalloc_outer);
	spin_unlock(&free_large_kmalloc_inner);
}

static DEFINE_SPINLOCK(pcpu_memcg_free_hook_outer);
static DEFINE_SPINLOCK(pcpu_memcg_free_hook_inner);

static void pcpu_memcg_free_hook(struct object *object)
{
	spin_lock(&pcpu_memcg_free_hook_inner); // FINDING(pcpu_memcg_free_hook): lock-order-inversion CONFIDENCE(pcpu_memcg_free_hook): low
	spin_unlock(&pcpu_memcg_free_hook_inner);
}

void use_pcpu_memcg_free_hook(struct object *object)
{
	spin_lock(&pcpu_memcg_free_hook_outer);
	pcpu_memcg_free_hook(object);
	spin_unlock(&pcpu_memcg_free_hook_outer);
}

void opposite_pcpu_memcg_free_hook(void)
{
	spin_lock(&pcpu_memcg_free_hook_inner);
	spin_lock(&pcpu_memcg_free_hook_outer); // FINDING(pcpu_memcg_free_hook): lock-order-inversion
	spin_unlock(&pcpu_memcg_free_hook_outer);
	spin_unlock(&pcpu_memcg_free_hook_inner);
}

static DEFINE_SPINLOCK(blk_flush_plug_outer);
static DEFINE_SPINLOCK(blk_flush_plug_inner);

static void blk_flush_plug(struct object *object)
{
	spin_lock(&blk_flush_plug_inner); // FINDING(blk_flush_plug): lock-order-inversion CONFIDENCE(blk_flush_plug): low
	spin_unlock(&blk_flush_plug_inner);
}

void use_blk_flush_plug(struct object *object)
{
	spin_lock(&blk_flush_plug_outer);
	blk_flush_plug(object);
	spin_unlock(&blk_flush_plug_outer);
}

void opposite_blk_flush_plug(void)
{
	spin_lock(&blk_flush_plug_inner);
	spin_lock(&blk_flush_plug_outer); // FINDING(blk_flush_plug): lock-order-inversion
	spin_unlock(&blk_flush_plug_outer);
	spin_unlock(&blk_flush_plug_inner);
}

static DEFINE_SPINLOCK(punt_bios_to_rescuer_outer);
static DEFINE_SPINLOCK(punt_bios_to_rescuer_inner);

static void punt_bios_to_rescuer(struct object *object)
{
	spin_lock(&punt_bios_to_rescuer_inner); // FINDING(punt_bios_to_rescuer): lock-order-inversion CONFIDENCE(punt_bios_to_rescuer): low
	spin_unlock(&punt_bios_to_rescuer_inner);
}

void use_punt_bios_to_rescuer(struct object *object)
{
	spin_lock(&punt_bios_to_rescuer_outer);
	punt_bios_to_rescuer(object);
	spin_unlock(&punt_bios_to_rescuer_outer);
}

void opposite_punt_bios_to_rescuer(void)
{
	spin_lock(&punt_bios_to_rescuer_inner);
	spin_lock(&punt_bios_to_rescuer_outer); // FINDING(punt_bios_to_rescuer): lock-order-inversion
	spin_unlock(&punt_bios_to_rescuer_outer);
	spin_unlock(&punt_bios_to_rescuer_inner);
}

static DEFINE_SPINLOCK(netdev_run_todo_outer);
static DEFINE_SPINLOCK(netdev_run_todo_inner);

static void netdev_run_todo(struct object *object)
{
	spin_lock(&netdev_run_todo_inner); // FINDING(netdev_run_todo): lock-order-inversion CONFIDENCE(netdev_run_todo): low
	spin_unlock(&netdev_run_todo_inner);
}

void use_netdev_run_todo(struct object *object)
{
	spin_lock(&netdev_run_todo_outer);
	netdev_run_todo(object);
	spin_unlock(&netdev_run_todo_outer);
}

void opposite_netdev_run_todo(void)
{
	spin_lock(&netdev_run_todo_inner);
	spin_lock(&netdev_run_todo_outer); // FINDING(netdev_run_todo): lock-order-inversion
	spin_unlock(&netdev_run_todo_outer);
	spin_unlock(&netdev_run_todo_inner);
}

static DEFINE_SPINLOCK(rcu_tasks_trace_qs_blkd_outer);
static DEFINE_SPINLOCK(rcu_tasks_trace_qs_blkd_inner);

static void rcu_tasks_trace_qs_blkd(struct object *object)
{
	spin_lock(&rcu_tasks_trace_qs_blkd_inner); // FINDING(rcu_tasks_trace_qs_blkd): lock-order-inversion CONFIDENCE(rcu_tasks_trace_qs_blkd): low
	spin_unlock(&rcu_tasks_trace_qs_blkd_inner);
}

void use_rcu_tasks_trace_qs_blkd(struct object *object)
{
	spin_lock(&rcu_tasks_trace_qs_blkd_outer);
	rcu_tasks_trace_qs_blkd(object);
	spin_unlock(&rcu_tasks_trace_qs_blkd_outer);
}

void opposite_rcu_tasks_trace_qs_blkd(void)
{
	spin_lock(&rcu_tasks_trace_qs_blkd_inner);
	spin_lock(&rcu_tasks_trace_qs_blkd_outer); // FINDING(rcu_tasks_trace_qs_blkd): lock-order-inversion
	spin_unlock(&rcu_tasks_trace_qs_blkd_outer);
	spin_unlock(&rcu_tasks_trace_qs_blkd_inner);
}

static DEFINE_SPINLOCK(memcg_slab_free_hook_outer);
static DEFINE_SPINLOCK(memcg_slab_free_hook_inner);

static void __memcg_slab_free_hook(struct object *object)
{
	spin_lock(&memcg_slab_free_hook_inner); // FINDING(memcg_slab_free_hook): lock-order-inversion CONFIDENCE(memcg_slab_free_hook): low
	spin_unlock(&memcg_slab_free_hook_inner);
}

void use_memcg_slab_free_hook(struct object *object)
{
	spin_lock(&memcg_slab_free_hook_outer);
	__memcg_slab_free_hook(object);
	spin_unlock(&memcg_slab_free_hook_outer);
}

void opposite_memcg_slab_free_hook(void)
{
	spin_lock(&memcg_slab_free_hook_inner);
	spin_lock(&memcg_slab_free_hook_outer); // FINDING(memcg_slab_free_hook): lock-order-inversion
	spin_unlock(&memcg_slab_free_hook_outer);
	spin_unlock(&memcg_slab_free_hook_inner);
}

static DEFINE_SPINLOCK(kernel_thread_outer);
static DEFINE_SPINLOCK(kernel_thread_inner);

static void kernel_thread(struct object *object)
{
	spin_lock(&kernel_thread_inner); // FINDING(kernel_thread): lock-order-inversion CONFIDENCE(kernel_thread): low
	spin_unlock(&kernel_thread_inner);
}

void use_kernel_thread(struct object *object)
{
	spin_lock(&kernel_thread_outer);
	kernel_thread(object);
	spin_unlock(&kernel_thread_outer);
}

void opposite_kernel_thread(void)
{
	spin_lock(&kernel_thread_inner);
	spin_lock(&kernel_thread_outer); // FINDING(kernel_thread): lock-order-inversion
	spin_unlock(&kernel_thread_outer);
	spin_unlock(&kernel_thread_inner);
}

static DEFINE_SPINLOCK(user_mode_thread_outer);
static DEFINE_SPINLOCK(user_mode_thread_inner);

static void user_mode_thread(struct object *object)
{
	spin_lock(&user_mode_thread_inner); // FINDING(user_mode_thread): lock-order-inversion CONFIDENCE(user_mode_thread): low
	spin_unlock(&user_mode_thread_inner);
}

void use_user_mode_thread(struct object *object)
{
	spin_lock(&user_mode_thread_outer);
	user_mode_thread(object);
	spin_unlock(&user_mode_thread_outer);
}

void opposite_user_mode_thread(void)
{
	spin_lock(&user_mode_thread_inner);
	spin_lock(&user_mode_thread_outer); // FINDING(user_mode_thread): lock-order-inversion
	spin_unlock(&user_mode_thread_outer);
	spin_unlock(&user_mode_thread_inner);
}
