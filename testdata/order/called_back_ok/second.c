#include "core.h"

struct second_buffer {
	struct mutex lock;
};

static int map_second(struct core *core, void *data)
{
	struct second_buffer *b = data;

	mutex_lock(&b->lock);
	mutex_unlock(&b->lock);
	return 0;
}

const struct core_ops second_ops = { .map = map_second };
