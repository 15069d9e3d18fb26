struct record {
	int valid;
};

extern struct mutex console_lock;

static inline int record_number(struct record *r)
{
	return r->valid;
}

bool record_valid(struct record *r);
void printer_write(struct record *r);
