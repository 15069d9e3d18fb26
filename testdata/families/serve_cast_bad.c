// WHY: as in serve_cast_ok.c, but the socket is cast to nothing, and may be anybody's.

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

	lock_sock(sk); // HOLD(two)
	mutex_lock(&device); // FINDING(two): lock-order-inversion
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

/* The other: the device, then a socket that it finds itself. */
struct link_pinfo {
	struct sock sk;
	int state;
};

static struct sock *listener;

static struct link_pinfo *link_pi(struct sock *sk)
{
	return (struct link_pinfo *)sk;
}

static int link_listen(struct socket *sock)
{
	link_pi(sock->sk)->state = 1;
	listener = sock->sk;
	return 0;
}

void link_event(int state)
{
	struct sock *sk = listener;

	mutex_lock(&device); // HOLD(two)
	lock_sock(sk); // FINDING(two): lock-order-inversion
	release_sock(sk);
	mutex_unlock(&device);
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
