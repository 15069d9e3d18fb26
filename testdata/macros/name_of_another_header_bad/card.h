// WHY: the header that a file includes says what a name means: here a function that sleeps.
struct card;

struct card_bus {
	unsigned int (*rr)(struct card *card, unsigned int offset);
};

struct card {
	const struct card_bus *bus;
	spinlock_t lock;
};

#define wl_rr(card, ...) (card)->bus->rr((card), __VA_ARGS__)
