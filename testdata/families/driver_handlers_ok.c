// WHY: tasks keep away the interrupts, or softirqs, in which what code asks for is called.

static DEFINE_MUTEX(task_mutex);
static DEFINE_SPINLOCK(lock0);
static DEFINE_SPINLOCK(lock1);
static DEFINE_SPINLOCK(lock2);
static DEFINE_SPINLOCK(lock3);
static DEFINE_SPINLOCK(lock4);
static DEFINE_SPINLOCK(lock5);
static DEFINE_SPINLOCK(lock6);
static DEFINE_SPINLOCK(lock7);
static DEFINE_SPINLOCK(lock8);
static DEFINE_SPINLOCK(lock9);

static void f0(void)
{
	spin_lock(&lock0);
	spin_unlock(&lock0);
}

static void f1(void)
{
	spin_lock(&lock1);
	spin_unlock(&lock1);
}

static void f2(void)
{
	spin_lock(&lock2);
	spin_unlock(&lock2);
}

static void f3(void)
{
	spin_lock(&lock3);
	spin_unlock(&lock3);
}

static void f4(void)
{
	spin_lock(&lock4);
	spin_unlock(&lock4);
}

static void f5(void)
{
	spin_lock(&lock5);
	spin_unlock(&lock5);
}

static void f6(void)
{
	spin_lock(&lock6);
	spin_unlock(&lock6);
}

static void f7(void)
{
	spin_lock(&lock7);
	spin_unlock(&lock7);
}

static void f8(void)
{
	spin_lock(&lock8);
	spin_unlock(&lock8);
}

static void f9(void)
{
	spin_lock(&lock9);
	spin_unlock(&lock9);
}

void ask(void)
{
	request_irq(1, f0, 0, "x", 0);
	request_threaded_irq(2, f1, 0, 0, "x", 0);
	devm_request_irq(0, 3, f2, 0, "x", 0);
	devm_request_threaded_irq(0, 4, f3, 0, 0, "x", 0);
	open_softirq(5, f4);
	netif_napi_add(0, 0, f5);
	netif_napi_add_weight(0, 0, f6, 64);
	usb_fill_control_urb(0, 0, 0, 0, 0, 0, f7, 0);
	usb_fill_bulk_urb(0, 0, 0, 0, 0, f8, 0);
	usb_fill_int_urb(0, 0, 0, 0, 0, f9, 0, 1);
}

void task(void)
{
	mutex_lock(&task_mutex);
	spin_lock_irq(&lock0);
	spin_unlock_irq(&lock0);
	spin_lock_irq(&lock1);
	spin_unlock_irq(&lock1);
	spin_lock_irq(&lock2);
	spin_unlock_irq(&lock2);
	spin_lock_irq(&lock3);
	spin_unlock_irq(&lock3);
	spin_lock_bh(&lock4);
	spin_unlock_bh(&lock4);
	spin_lock_bh(&lock5);
	spin_unlock_bh(&lock5);
	spin_lock_bh(&lock6);
	spin_unlock_bh(&lock6);
	spin_lock_bh(&lock7);
	spin_unlock_bh(&lock7);
	spin_lock_bh(&lock8);
	spin_unlock_bh(&lock8);
	spin_lock_bh(&lock9);
	spin_unlock_bh(&lock9);
	mutex_unlock(&task_mutex);
}
