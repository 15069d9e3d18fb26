// WHY: one file includes the two, under conditions of which only one can hold.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
#include "first.c"
#endif
#ifndef CONFIG_FOO
#include "second.c"
#endif
