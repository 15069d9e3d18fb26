// WHY: a value that is none of those it is compared with is most likely never one, so this is believed little.

static DEFINE_MUTEX(gp_mutex);

int state(void);

void advance(void)
{
	int now;

	mutex_lock(&gp_mutex); // HOLD(leak)
	now = state();
	if (now == 1) {
		mutex_unlock(&gp_mutex);
		return;
	}
	if (now == 2)
		mutex_unlock(&gp_mutex);
} // FINDING(leak): unbalanced-lock CONFIDENCE(leak): low
