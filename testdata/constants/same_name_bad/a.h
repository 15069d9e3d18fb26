enum a_flags { CMD_ASYNC = 1 << 1 };
