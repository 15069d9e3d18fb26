// WHY: one protocol takes the device's lock under its sockets', another its sockets' under the device's: each socket is of one of them.

struct sock {
	struct {
		spinlock_t slock;
		int owned;
	} sk_lock;
	struct socket *sk_socket;
};

struct proto_ops;

struct socket {
	struct sock *sk;
	const struct proto_ops *ops;
};

struct proto_ops {
	int (*release)(struct socket *sock);
	int (*bind)(struct socket *sock);
	int (*listen)(struct socket *sock);
};

struct net_proto_family {
	int family;
	int (*create)(struct socket *sock);
};

static DEFINE_MUTEX(device);

/* The one: its socket, then the device. */
static int raw_bind(struct socket *sock)
{
	struct sock *sk = sock->sk;

	lock_sock(sk); // EXCUSED(two): different-refinements
	mutex_lock(&device); // EXCUSED(two): different-refinements
	mutex_unlock(&device);
	release_sock(sk);
	return 0;
}

static const struct proto_ops raw_ops = {
	.bind = raw_bind,
};

static int raw_create(struct socket *sock)
{
	sock->ops = &raw_ops;
	return 0;
}

static const struct net_proto_family raw_family = {
	.create = raw_create,
};

/* The other: the device, then its socket. */
static void link_up(struct sock *sk)
{
	mutex_lock(&device); // EXCUSED(two): different-refinements
	lock_sock(sk); // EXCUSED(two): different-refinements
	release_sock(sk);
	mutex_unlock(&device);
}

static int link_listen(struct socket *sock)
{
	link_up(sock->sk);
	return 0;
}

static const struct proto_ops link_ops = {
	.listen = link_listen,
};

static int link_create(struct socket *sock)
{
	sock->ops = &link_ops;
	return 0;
}

static const struct net_proto_family link_family = {
	.create = link_create,
};
