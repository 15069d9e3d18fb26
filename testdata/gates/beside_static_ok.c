// WHY: both tasks hold the gate of the one card whose lock they wait for; that the other lock is a static one makes no difference.

struct card {
	struct mutex gate;
	struct mutex lock;
};

static DEFINE_MUTEX(list_lock);

void one(struct card *card)
{
	mutex_lock(&card->gate);
	mutex_lock(&card->lock);
	mutex_lock(&list_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&list_lock);
	mutex_unlock(&card->lock);
	mutex_unlock(&card->gate);
}

void other(struct card *card)
{
	mutex_lock(&card->gate);
	mutex_lock(&list_lock);
	mutex_lock(&card->lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&card->lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&card->gate);
}
