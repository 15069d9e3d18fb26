// WHY: lock_sock_fast() owns the socket in both ways, the fast one and the slow one.
// ORDER: sock.sk_lock -> peers
// ORDER: peers -> sock.sk_lock

struct sock {
	struct {
		spinlock_t slock;
		int owned;
	} sk_lock;
};

static DEFINE_MUTEX(peers);

void count(struct sock *sk)
{
	bool slow = lock_sock_fast(sk); // HOLD(abba)

	if (!slow) {
		mutex_lock(&peers); // FINDING(abba): lock-order-inversion {{peers}}
		mutex_unlock(&peers);
	}
	unlock_sock_fast(sk, slow);
}

void other(struct sock *sk)
{
	mutex_lock(&peers); // HOLD(abba)
	lock_sock(sk); // FINDING(abba): lock-order-inversion {{sock.sk_lock}}
	release_sock(sk);
	mutex_unlock(&peers);
}
