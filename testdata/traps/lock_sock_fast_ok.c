// WHY: unlock_sock_fast() gives the socket up in both ways.
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
	bool slow = lock_sock_fast(sk);

	unlock_sock_fast(sk, slow);
	if (slow) {
		mutex_lock(&peers); // NO-FINDING: nobody owns the socket
		mutex_unlock(&peers);
	}
}

void other(struct sock *sk)
{
	mutex_lock(&peers);
	lock_sock(sk);
	release_sock(sk);
	mutex_unlock(&peers);
}
