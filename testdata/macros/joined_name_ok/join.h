#define JOIN(a, b) a ## b

extern struct mutex families;
extern struct mutex sockets;
