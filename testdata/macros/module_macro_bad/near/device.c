struct device_state {
	int how;
	int before;
};

static struct device_state state;

void update(int how)
{
	state.before = state.how;
	state.how = how;
	if (how > 1)
		state.how = 1;
}
