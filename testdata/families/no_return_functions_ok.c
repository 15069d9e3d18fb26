// WHY: behind a call that does not return, nothing is held and nothing is taken.
// ORDER: a_lock -> b_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);
static DEFINE_SPINLOCK(dead_lock);

void end_by_BUG(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		BUG();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_panic(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		panic("lost");
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_do_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		do_exit(0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_do_group_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		do_group_exit(1);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_do_task_dead(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		do_task_dead();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_make_task_dead(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		make_task_dead(11);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_rewind_stack_and_make_dead(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		rewind_stack_and_make_dead(11);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_kthread_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		kthread_exit(0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_kthread_complete_and_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		kthread_complete_and_exit(NULL, 0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_module_put_and_kthread_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		__module_put_and_kthread_exit(NULL, 0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_low_module_put_and_kthread_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		module_put_and_kthread_exit(0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_complete_and_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		complete_and_exit(NULL, 0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_module_put_and_exit(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		module_put_and_exit(0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_cpu_startup_entry(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		cpu_startup_entry(0);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_arch_cpu_idle_dead(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		arch_cpu_idle_dead();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_stop_this_cpu(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		stop_this_cpu(NULL);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_panic_smp_self_stop(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		panic_smp_self_stop();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_nmi_panic_self_stop(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		nmi_panic_self_stop(NULL);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_usercopy_abort(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		usercopy_abort("heap", NULL, true, 0, 8);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_fortify_panic(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		__fortify_panic(1, 2, 3);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_low_fortify_panic(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		fortify_panic(1, 2, 3);
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_unreachable(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		unreachable();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_builtin_unreachable(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		__builtin_unreachable();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}

void end_by_builtin_trap(void)
{
	if (!spin_trylock(&a_lock)) {
		spin_lock(&dead_lock);
		__builtin_trap();
	}
	spin_lock(&b_lock);
	spin_unlock(&b_lock);
	spin_unlock(&a_lock);
}
