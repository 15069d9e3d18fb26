// WHY: as in modelled_ok.c, by a name that no rule knows.

struct sock {
	struct mutex owner;
	int closed;
};

void own_sock(struct sock *sk)
{
	mutex_lock(&sk->owner); // HOLD(left)
	if (sk->closed)
		return; // FINDING(left): unbalanced-lock
	mutex_unlock(&sk->owner);
}
