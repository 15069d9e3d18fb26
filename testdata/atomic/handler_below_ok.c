// WHY: the timer's function leaves it to a work item to drop the reference, and says that it may not sleep.

struct session {
	atomic_t refs;
	struct work_struct work;
	struct timer_list timer;
	struct timer_list retry;
};

static DEFINE_MUTEX(sessions);
static DEFINE_MUTEX(retries);

static void session_del(struct session *s)
{
	mutex_lock(&sessions);
	mutex_unlock(&sessions);
}

static void session_put(struct session *s)
{
	if (atomic_dec_and_test(&s->refs))
		session_del(s);
}

static void session_work(struct work_struct *work)
{
	struct session *s = container_of(work, struct session, work);

	session_put(s);
}

static void session_timeout(struct timer_list *t)
{
	struct session *s = from_timer(s, t, timer);

	schedule_work(&s->work);
}

static int again(struct session *s, bool may_sleep)
{
	if (may_sleep)
		mutex_lock(&retries);
	else if (!mutex_trylock(&retries))
		return -EAGAIN;
	mutex_unlock(&retries);
	return 0;
}

static void session_retry(struct timer_list *t)
{
	struct session *s = from_timer(s, t, retry);

	again(s, false);
}

void session_init(struct session *s)
{
	INIT_WORK(&s->work, session_work);
	s->timer.function = session_timeout;
	s->retry.function = session_retry;
}
