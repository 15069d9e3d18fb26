enum b_flags { CMD_ASYNC = 1 };
