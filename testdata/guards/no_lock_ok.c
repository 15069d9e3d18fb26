// WHY: a class without a lock, a file descriptor say, and a variable with __free() hold nothing.
// ORDER: a_lock -> b_lock

#define DEFINE_CLASS(name, type, exit, init, args...) \
	typedef type class_##name##_t; \
	static inline void class_##name##_destructor(type *at) \
	{ type _T = *at; exit; } \
	static inline type class_##name##_constructor(args) \
	{ type made = init; return made; }
#define DEFINE_FREE(name, type, free) \
	static inline void __free_##name(void *at) { type _T = *(type *)at; free; }
#define __free(name) __attribute__((cleanup(__free_##name)))

struct fd {
	void *file;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

struct fd fd_get(int number);
void fd_put(struct fd fd);

DEFINE_CLASS(fd, struct fd, fd_put(_T), fd_get(number), int number)
DEFINE_FREE(kfree, void *, if (_T) kfree(_T))

int use(int number)
{
	CLASS(fd, fd)(number);
	void *buffer __free(kfree) = kmalloc(8, GFP_KERNEL);

	if (!fd.file || !buffer)
		return -EINVAL;
	guard(mutex)(&a_lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	return 0;
}
