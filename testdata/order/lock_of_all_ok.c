// WHY: devices of two sorts have two locks, though of one class.

struct device { struct mutex mutex; };
struct host { struct device dev; int ports; };
struct port { struct device dev; int speed; };

static DEFINE_MUTEX(devices);

void probe(struct host *host)
{
	mutex_lock(&host->dev.mutex);
	mutex_lock(&devices); // EXCUSED(device): different-refinements
	mutex_unlock(&devices);
	mutex_unlock(&host->dev.mutex);
}

void rescan(struct port *port)
{
	mutex_lock(&devices);
	mutex_lock(&port->dev.mutex); // EXCUSED(device): different-refinements
	mutex_unlock(&port->dev.mutex);
	mutex_unlock(&devices);
}
