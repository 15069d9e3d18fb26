// WHY: the struct that the pointer is returned as is not the other one, though both begin with the same.
// ORDER: unix_sock.lock -> table_lock
// ORDER: table_lock -> inet_sock.lock

struct sock {
	int state;
};

struct unix_sock {
	struct sock sk;
	spinlock_t lock;
};

struct inet_sock {
	struct sock sk;
	spinlock_t lock;
};

static DEFINE_SPINLOCK(table_lock);

static inline struct unix_sock *unix_sk(const struct sock *sk)
{
	return (struct unix_sock *)sk;
}

static inline struct inet_sock *inet_sk(const struct sock *sk)
{
	return (struct inet_sock *)sk;
}

void bind(struct sock *sk)
{
	spin_lock(&unix_sk(sk)->lock);
	spin_lock(&table_lock); // NO-FINDING: nobody takes them the other way round
	spin_unlock(&table_lock);
	spin_unlock(&unix_sk(sk)->lock);
}

void dump(struct sock *req)
{
	struct inet_sock *i = inet_sk(req);

	spin_lock(&table_lock);
	spin_lock(&i->lock);
	spin_unlock(&i->lock);
	spin_unlock(&table_lock);
}
