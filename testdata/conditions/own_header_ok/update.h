#ifdef CONFIG_FOO
static inline void update(void)
{
	foo_updated = true;
}
#else
static inline void update(void)
{
}
#endif
