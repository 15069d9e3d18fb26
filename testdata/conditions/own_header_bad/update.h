#ifdef CONFIG_FOO
void update(void);
#else
static inline void update(void)
{
}
#endif
