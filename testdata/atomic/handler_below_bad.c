// WHY: a timer's function drops a reference, and who drops the last one waits for a mutex; it also passes a flag that allows to sleep.
// SOURCE: Bluetooth's rfcomm_session_timeout() until 2.6.33 (485f1eff73a7)

struct session {
	atomic_t refs;
	struct timer_list timer;
	struct timer_list retry;
};

static DEFINE_MUTEX(sessions);
static DEFINE_MUTEX(retries);

static void session_del(struct session *s)
{
	mutex_lock(&sessions); // FINDING(put): sleep-in-atomic {{runs in a softirq, and sleeps on some condition}} CONFIDENCE(put): medium
	mutex_unlock(&sessions);
}

static void session_put(struct session *s)
{
	if (atomic_dec_and_test(&s->refs))
		session_del(s); // CALL(put)
}

static void session_timeout(struct timer_list *t)
{
	struct session *s = from_timer(s, t, timer);

	session_put(s); // CALL(put)
}

static int again(struct session *s, bool may_sleep)
{
	if (may_sleep)
		mutex_lock(&retries); // FINDING(flag): sleep-in-atomic {{waits for retries}} CONFIDENCE(flag): medium
	else if (!mutex_trylock(&retries))
		return -EAGAIN;
	mutex_unlock(&retries);
	return 0;
}

static void session_retry(struct timer_list *t)
{
	struct session *s = from_timer(s, t, retry);

	again(s, true); // CALL(flag)
}

void session_init(struct session *s)
{
	s->timer.function = session_timeout; // CALL(put)
	s->retry.function = session_retry; // CALL(flag)
}
