// WHY: the helper lets go of the caller's lock and takes it back, round after round.

struct pipe {
	struct mutex lock;
	int writers;
};

void schedule(void);
int signal_pending(void);

static void wait_for_writer(struct pipe *pipe)
{
	while (!pipe->writers) {
		mutex_unlock(&pipe->lock);
		schedule();
		mutex_lock(&pipe->lock);
		if (signal_pending())
			break;
	}
}

void pipe_read(struct pipe *pipe)
{
	mutex_lock(&pipe->lock);
	wait_for_writer(pipe);
	mutex_unlock(&pipe->lock);
}
