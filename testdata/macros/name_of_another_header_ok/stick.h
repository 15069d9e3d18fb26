struct stick {
	struct mutex transfer;
	unsigned int value;
};

static inline unsigned int wl_rr(struct stick *stick, unsigned int offset)
{
	unsigned int value;

	mutex_lock(&stick->transfer);
	value = stick->value + offset;
	mutex_unlock(&stick->transfer);
	return value;
}
