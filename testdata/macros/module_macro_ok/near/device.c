#include "../locks.h"

void update(int how)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}
