// WHY: every function takes two locks against the order that the kernel states of them.

struct rds_message {
	spinlock_t m_rs_lock;
};

struct rds_sock {
	spinlock_t rs_lock;
};

struct l2cap_conn {
	struct mutex lock;
};

struct l2cap_chan {
	struct mutex lock;
};

static DEFINE_RWLOCK(atalk_routes_lock);
static DEFINE_RWLOCK(atalk_interfaces_lock);

void appletalk(void)
{
	write_lock(&atalk_interfaces_lock); // HOLD(appletalk)
	write_lock(&atalk_routes_lock); // FINDING(appletalk): documented-order {{net/appletalk/ddp.c}}
	write_unlock(&atalk_routes_lock);
	write_unlock(&atalk_interfaces_lock);
}

void rds(struct rds_message *rds_message, struct rds_sock *rds_sock)
{
	spin_lock(&rds_sock->rs_lock); // HOLD(rds)
	spin_lock(&rds_message->m_rs_lock); // FINDING(rds): documented-order {{net/rds/rds.h}}
	spin_unlock(&rds_message->m_rs_lock);
	spin_unlock(&rds_sock->rs_lock);
}

void l2cap(struct l2cap_conn *l2cap_conn, struct l2cap_chan *l2cap_chan)
{
	mutex_lock(&l2cap_chan->lock); // HOLD(l2cap)
	mutex_lock(&l2cap_conn->lock); // FINDING(l2cap): documented-order {{net/bluetooth/l2cap_sock.c}}
	mutex_unlock(&l2cap_conn->lock);
	mutex_unlock(&l2cap_chan->lock);
}
