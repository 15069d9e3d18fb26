// WHY: a timer is waited for under the spinlock that its function takes.

struct link {
	spinlock_t lock;
	struct timer_list retry;
	int up;
};

static void link_retry(struct timer_list *t)
{
	struct link *link = from_timer(link, t, retry);

	spin_lock(&link->lock); // FINDING(stop): wait-while-holding
	link->up = 1;
	spin_unlock(&link->lock);
}

void link_open(struct link *link)
{
	spin_lock_init(&link->lock);
	timer_setup(&link->retry, link_retry, 0);
}

void link_close(struct link *link)
{
	spin_lock_bh(&link->lock); // HOLD(stop)
	del_timer_sync(&link->retry); // FINDING(stop): wait-while-holding {{waits for link.retry to be done}}
	spin_unlock_bh(&link->lock);
}
