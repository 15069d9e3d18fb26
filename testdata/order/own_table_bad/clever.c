#include "elevator.h"

DEFINE_MUTEX(b_lock);

static int clever_merge(void)
{
	mutex_lock(&b_lock); // FINDING(own): lock-order-inversion FINDING(any): lock-order-inversion CONFIDENCE(own): low CONFIDENCE(any): medium
	mutex_unlock(&b_lock);
	return 0;
}

const struct elevator_ops clever_ops = { .merge = clever_merge };

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(own) HOLD(any)
	mutex_lock(&a_lock); // FINDING(own): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_lock(&c_lock); // FINDING(any): lock-order-inversion
	mutex_unlock(&c_lock);
	mutex_unlock(&b_lock);
}
