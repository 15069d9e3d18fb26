#include "types.h"

DEFINE_MUTEX(quota);
