#define FIRST_BIT 4
#define BIT(nr) (1 << (nr))

enum event {
	UP = BIT(FIRST_BIT),
	DOWN,
};

#define EITHER (UP | DOWN)
