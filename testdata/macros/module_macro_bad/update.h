void __update(int how);

#define update(...) __update(__VA_ARGS__) // CALL(macro)
