// WHY: what a tracepoint's macro makes is instrumentation, which no order is about.
// ORDER: none

static DEFINE_MUTEX(user_lock);
static DEFINE_MUTEX(trace_lock);

#define TRACE_EVENT(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define TRACE_EVENT_FN(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define TRACE_EVENT_CONDITION(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DECLARE_EVENT_CLASS(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DEFINE_EVENT(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DEFINE_EVENT_FN(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DEFINE_EVENT_PRINT(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DEFINE_EVENT_CONDITION(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define SYSCALL_METADATA(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }
#define DECLARE_TRACE(name) void trace_##name(void) { mutex_lock(&trace_lock); mutex_unlock(&trace_lock); }

TRACE_EVENT(trace_event)
TRACE_EVENT_FN(trace_event_fn)
TRACE_EVENT_CONDITION(trace_event_condition)
DECLARE_EVENT_CLASS(declare_event_class)
DEFINE_EVENT(define_event)
DEFINE_EVENT_FN(define_event_fn)
DEFINE_EVENT_PRINT(define_event_print)
DEFINE_EVENT_CONDITION(define_event_condition)
DECLARE_TRACE(declare_trace)
SYSCALL_METADATA(syscall_metadata)

void user(void)
{
	mutex_lock(&user_lock);
	trace_trace_event();
	trace_trace_event_fn();
	trace_trace_event_condition();
	trace_declare_event_class();
	trace_define_event();
	trace_define_event_fn();
	trace_define_event_print();
	trace_define_event_condition();
	trace_declare_trace();
	trace_syscall_metadata();
	mutex_unlock(&user_lock);
}
