// WHY: one file includes the two, under conditions that go together.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
#include "first.c"
#endif
#ifdef CONFIG_BAR
#include "second.c"
#endif
