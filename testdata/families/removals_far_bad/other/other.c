#include "../files.h"

extern struct mutex far_lock;

static int far_store(struct kobject *kobj)
{
	mutex_lock(&far_lock); // FINDING(far): wait-while-holding  CONFIDENCE(far): low
	mutex_unlock(&far_lock);
	return 0;
}

struct device_attribute dev_attr_far = { .store = far_store };
