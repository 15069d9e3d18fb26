// WHY: a header's macro is what its name means where it is included, though another driver's header has a function of that name.
struct card;

struct card_bus {
	unsigned int (*rr)(struct card *card, unsigned int offset);
};

struct card {
	const struct card_bus *bus;
	spinlock_t lock;
};

#define wl_rr(card, ...) (card)->bus->rr((card), __VA_ARGS__)
