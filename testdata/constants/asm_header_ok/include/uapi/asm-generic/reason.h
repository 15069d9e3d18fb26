#define GONE 101
#define LATE 110
