// WHY: what lock_sock() does its rule says; what its body does, which a caller never sees, is no question.

struct sock {
	struct mutex owner;
	int closed;
};

void lock_sock(struct sock *sk)
{
	mutex_lock(&sk->owner);
	if (sk->closed)
		return;
	mutex_unlock(&sk->owner);
}
