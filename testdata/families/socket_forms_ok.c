// WHY: each way to own a socket; lock_sock_fast() has it whatever it says, and its result goes with the release. Who closes one waits for its owner.
// ORDER: outer -> sock.sk_lock
// ORDER: outer -> after
// ORDER: sock.sk_lock -> by_lock
// ORDER: sock.sk_lock -> by_fast
// ORDER: sock.sk_lock -> by_fast_nested
// ORDER: sock.sk_lock -> by_sockopt
// ORDER: outer -> sock.sk_lock/1
// ORDER: sock.sk_lock/1 -> by_nested
// ORDER: outer -> by_lock
// ORDER: outer -> by_nested
// ORDER: outer -> by_fast
// ORDER: outer -> by_fast_nested
// ORDER: outer -> by_sockopt
// ORDER: by_shutdown -> sock.sk_lock
// ORDER: by_release -> sock.sk_lock

struct sock {
	struct {
		spinlock_t slock;
		int owned;
	} sk_lock;
};

struct socket {
	struct sock *sk;
};

static DEFINE_MUTEX(outer);
static DEFINE_MUTEX(by_lock);
static DEFINE_MUTEX(by_nested);
static DEFINE_MUTEX(by_fast);
static DEFINE_MUTEX(by_fast_nested);
static DEFINE_MUTEX(by_sockopt);
static DEFINE_MUTEX(by_shutdown);
static DEFINE_MUTEX(by_release);
static DEFINE_MUTEX(after);

void take_by_lock(struct sock *sk)
{
	mutex_lock(&outer);
	lock_sock(sk);
	mutex_lock(&by_lock);
	mutex_unlock(&by_lock);
	release_sock(sk);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_by_nested(struct sock *sk)
{
	mutex_lock(&outer);
	lock_sock_nested(sk, SINGLE_DEPTH_NESTING);
	mutex_lock(&by_nested);
	mutex_unlock(&by_nested);
	release_sock(sk);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_by_fast(struct sock *sk)
{
	bool slow;

	mutex_lock(&outer);
	slow = lock_sock_fast(sk);
	mutex_lock(&by_fast);
	mutex_unlock(&by_fast);
	unlock_sock_fast(sk, slow);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_by_fast_nested(struct sock *sk)
{
	bool slow;

	mutex_lock(&outer);
	slow = lock_sock_fast_nested(sk);
	mutex_lock(&by_fast_nested);
	mutex_unlock(&by_fast_nested);
	unlock_sock_fast(sk, slow);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void take_by_sockopt(struct sock *sk)
{
	mutex_lock(&outer);
	sockopt_lock_sock(sk);
	mutex_lock(&by_sockopt);
	mutex_unlock(&by_sockopt);
	sockopt_release_sock(sk);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer);
}

void close_socket(struct socket *sock)
{
	mutex_lock(&by_shutdown);
	kernel_sock_shutdown(sock, SHUT_RDWR);
	mutex_unlock(&by_shutdown);
	mutex_lock(&by_release);
	sock_release(sock);
	mutex_unlock(&by_release);
}
