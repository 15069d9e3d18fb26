#define GONE 128
#define LATE 145
