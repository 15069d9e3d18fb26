// WHY: a function returns its argument as a pointer to the larger struct that begins with it.
// ORDER: unix_sock.lock -> table_lock
// ORDER: table_lock -> unix_sock.lock

struct sock {
	int state;
};

struct unix_sock {
	struct sock sk;
	spinlock_t lock;
};

static DEFINE_SPINLOCK(table_lock);

static inline struct unix_sock *unix_sk(const struct sock *sk)
{
	return (struct unix_sock *)sk;
}

void bind(struct sock *sk)
{
	spin_lock(&unix_sk(sk)->lock); // HOLD(abba)
	spin_lock(&table_lock); // FINDING(abba): lock-order-inversion {{table_lock}}
	spin_unlock(&table_lock);
	spin_unlock(&unix_sk(sk)->lock);
}

void dump(struct sock *req)
{
	struct unix_sock *u = unix_sk(req);

	spin_lock(&table_lock); // HOLD(abba)
	spin_lock(&u->lock); // FINDING(abba): lock-order-inversion {{unix_sock.lock}}
	spin_unlock(&u->lock);
	spin_unlock(&table_lock);
}
