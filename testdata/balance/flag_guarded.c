// WHY: a lock taken on one condition and released on another may well be right, so this is believed less.

static DEFINE_MUTEX(a_lock);

bool wanted(void);
bool taken(void);
void change(void);

void update(void)
{
	if (wanted())
		mutex_lock(&a_lock); // HOLD(leak)
	change();
	if (taken())
		mutex_unlock(&a_lock); // FINDING(unheld): unbalanced-lock CONFIDENCE(unheld): medium|low
} // FINDING(leak): unbalanced-lock CONFIDENCE(leak): low
