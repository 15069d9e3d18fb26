void list_flush(void);
void list_reset(void);
