// WHY: reports, instrumentation and what runs later lead to locks that who calls them does not wait for.
// ORDER: none

static DEFINE_MUTEX(user_lock);
static DEFINE_MUTEX(far_lock);

void vprintk_deferred(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void vsnprintf(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void vbin_printf(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void bstr_printf(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void dump_stack_lvl(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void show_stack(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void show_regs(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void show_mem(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __show_mem(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void sched_show_task(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void show_all_workqueues(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void print_worker_info(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __warn_printk(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void warn_slowpath_fmt(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __warn(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void report_bug(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void add_taint(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void notify_die(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmsg_dump(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmsg_dump_desc(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void ftrace_dump(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void check_cpu_stall(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void rcu_stall_notifier_call_chain(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void refcount_warn_saturate(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __might_resched(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __might_sleep(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __cant_sleep(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __cant_migrate(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void ___ratelimit(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kunit_find_resource(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __kfence_alloc(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __kfence_free(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_alloc(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_alloc_percpu(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_vmalloc(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_free(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_free_part(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_free_percpu(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_alloc_phys(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_free_part_phys(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_not_leak(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_ignore(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kmemleak_update_trace(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void stack_depot_save(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void stack_depot_save_flags(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __set_page_owner(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __reset_page_owner(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_init(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_init_on_stack(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_activate(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_deactivate(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_destroy(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_free(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_assert_init(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void debug_object_active_state(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kunit_put_resource(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void err_printk(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void start_critical_timings(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void stop_critical_timings(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void tracer_hardirqs_on(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void tracer_hardirqs_off(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void tracer_preempt_on(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void tracer_preempt_off(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __trace_printk(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __trace_bprintk(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __trace_puts(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __trace_bputs(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void audit_log_start(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void audit_log_end(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void audit_log(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void audit_log_lost(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void get_random_bytes(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void get_random_u8(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void get_random_u16(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void get_random_u32(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void get_random_u64(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void __get_random_u32_below(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void call_rcu(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void call_rcu_hurry(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void call_rcu_tasks(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void call_rcu_tasks_trace(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void call_srcu(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void kvfree_call_rcu(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void rcu_tasks_invoke_cbs(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void rcu_preempt_deferred_qs_irqrestore(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void smp_call_function_single_async(void *what)
{
	mutex_lock(&far_lock);
	mutex_unlock(&far_lock);
}

void use(void *what)
{
	mutex_lock(&user_lock);
	vprintk_deferred(what);
	vsnprintf(what);
	vbin_printf(what);
	bstr_printf(what);
	dump_stack_lvl(what);
	show_stack(what);
	show_regs(what);
	show_mem(what);
	__show_mem(what);
	sched_show_task(what);
	show_all_workqueues(what);
	print_worker_info(what);
	__warn_printk(what);
	warn_slowpath_fmt(what);
	__warn(what);
	report_bug(what);
	add_taint(what);
	notify_die(what);
	kmsg_dump(what);
	kmsg_dump_desc(what);
	ftrace_dump(what);
	check_cpu_stall(what);
	rcu_stall_notifier_call_chain(what);
	refcount_warn_saturate(what);
	__might_resched(what);
	__might_sleep(what);
	__cant_sleep(what);
	__cant_migrate(what);
	___ratelimit(what);
	kunit_find_resource(what);
	__kfence_alloc(what);
	__kfence_free(what);
	kmemleak_alloc(what);
	kmemleak_alloc_percpu(what);
	kmemleak_vmalloc(what);
	kmemleak_free(what);
	kmemleak_free_part(what);
	kmemleak_free_percpu(what);
	kmemleak_alloc_phys(what);
	kmemleak_free_part_phys(what);
	kmemleak_not_leak(what);
	kmemleak_ignore(what);
	kmemleak_update_trace(what);
	stack_depot_save(what);
	stack_depot_save_flags(what);
	__set_page_owner(what);
	__reset_page_owner(what);
	debug_object_init(what);
	debug_object_init_on_stack(what);
	debug_object_activate(what);
	debug_object_deactivate(what);
	debug_object_destroy(what);
	debug_object_free(what);
	debug_object_assert_init(what);
	debug_object_active_state(what);
	kunit_put_resource(what);
	err_printk(what);
	start_critical_timings(what);
	stop_critical_timings(what);
	tracer_hardirqs_on(what);
	tracer_hardirqs_off(what);
	tracer_preempt_on(what);
	tracer_preempt_off(what);
	__trace_printk(what);
	__trace_bprintk(what);
	__trace_puts(what);
	__trace_bputs(what);
	audit_log_start(what);
	audit_log_end(what);
	audit_log(what);
	audit_log_lost(what);
	get_random_bytes(what);
	get_random_u8(what);
	get_random_u16(what);
	get_random_u32(what);
	get_random_u64(what);
	__get_random_u32_below(what);
	call_rcu(what);
	call_rcu_hurry(what);
	call_rcu_tasks(what);
	call_rcu_tasks_trace(what);
	call_srcu(what);
	kvfree_call_rcu(what);
	rcu_tasks_invoke_cbs(what);
	rcu_preempt_deferred_qs_irqrestore(what);
	smp_call_function_single_async(what);
	mutex_unlock(&user_lock);
}
