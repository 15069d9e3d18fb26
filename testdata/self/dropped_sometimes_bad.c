// WHY: the first helper lets go of the caller's lock on a condition, and takes it back on one: that these are two is believed little. The second has not let go of it.

struct pipe {
	struct mutex lock;
	int files;
	int writers;
};

void schedule(void);
int signal_pending(void);

static void pipe_lock(struct pipe *pipe)
{
	if (pipe->files)
		mutex_lock(&pipe->lock);
}

static void pipe_unlock(struct pipe *pipe)
{
	if (pipe->files)
		mutex_unlock(&pipe->lock);
}

static void wait_for_writer(struct pipe *pipe)
{
	while (!pipe->writers) {
		pipe_unlock(pipe);
		schedule();
		pipe_lock(pipe); // FINDING(back): self-deadlock CONFIDENCE(back): low
		if (signal_pending())
			break;
	}
}

void pipe_read(struct pipe *pipe)
{
	mutex_lock(&pipe->lock); // HOLD(back)
	wait_for_writer(pipe);
	mutex_unlock(&pipe->lock);
}

struct fifo {
	struct mutex lock;
	int files;
	int writers;
};

static void fifo_lock(struct fifo *fifo)
{
	if (fifo->files)
		mutex_lock(&fifo->lock);
}

static void fifo_unlock(struct fifo *fifo)
{
	if (fifo->files)
		mutex_unlock(&fifo->lock);
}

static void count_writer(struct fifo *fifo)
{
	fifo_lock(fifo); // FINDING(again): self-deadlock CONFIDENCE(again): high
	fifo->writers++;
	fifo_unlock(fifo);
}

void fifo_write(struct fifo *fifo)
{
	mutex_lock(&fifo->lock); // HOLD(again)
	count_writer(fifo);
	mutex_unlock(&fifo->lock);
}
