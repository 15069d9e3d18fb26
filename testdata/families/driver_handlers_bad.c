// WHY: what code asks to be called in interrupts and softirqs takes locks that tasks hold where these may come.

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
	spin_lock(&lock0); // FINDING(c0): irq-inversion {{in an interrupt}} CONFIDENCE(c0): high
	spin_unlock(&lock0);
}

static void f1(void)
{
	spin_lock(&lock1); // FINDING(c1): irq-inversion {{in an interrupt}} CONFIDENCE(c1): high
	spin_unlock(&lock1);
}

static void f2(void)
{
	spin_lock(&lock2); // FINDING(c2): irq-inversion {{in an interrupt}} CONFIDENCE(c2): high
	spin_unlock(&lock2);
}

static void f3(void)
{
	spin_lock(&lock3); // FINDING(c3): irq-inversion {{in an interrupt}} CONFIDENCE(c3): high
	spin_unlock(&lock3);
}

static void f4(void)
{
	spin_lock(&lock4); // FINDING(c4): irq-inversion {{in a softirq}} CONFIDENCE(c4): high
	spin_unlock(&lock4);
}

static void f5(void)
{
	spin_lock(&lock5); // FINDING(c5): irq-inversion {{in a softirq}} CONFIDENCE(c5): high
	spin_unlock(&lock5);
}

static void f6(void)
{
	spin_lock(&lock6); // FINDING(c6): irq-inversion {{in a softirq}} CONFIDENCE(c6): high
	spin_unlock(&lock6);
}

static void f7(void)
{
	spin_lock(&lock7); // FINDING(c7): irq-inversion {{in a softirq}} CONFIDENCE(c7): high
	spin_unlock(&lock7);
}

static void f8(void)
{
	spin_lock(&lock8); // FINDING(c8): irq-inversion {{in a softirq}} CONFIDENCE(c8): high
	spin_unlock(&lock8);
}

static void f9(void)
{
	spin_lock(&lock9); // FINDING(c9): irq-inversion {{in a softirq}} CONFIDENCE(c9): high
	spin_unlock(&lock9);
}

void ask(void)
{
	request_irq(1, f0, 0, "x", 0); // CALL(c0)
	request_threaded_irq(2, f1, 0, 0, "x", 0); // CALL(c1)
	devm_request_irq(0, 3, f2, 0, "x", 0); // CALL(c2)
	devm_request_threaded_irq(0, 4, f3, 0, 0, "x", 0); // CALL(c3)
	open_softirq(5, f4); // CALL(c4)
	netif_napi_add(0, 0, f5); // CALL(c5)
	netif_napi_add_weight(0, 0, f6, 64); // CALL(c6)
	usb_fill_control_urb(0, 0, 0, 0, 0, 0, f7, 0); // CALL(c7)
	usb_fill_bulk_urb(0, 0, 0, 0, 0, f8, 0); // CALL(c8)
	usb_fill_int_urb(0, 0, 0, 0, 0, f9, 0, 1); // CALL(c9)
}

void task(void)
{
	mutex_lock(&task_mutex);
	spin_lock(&lock0); // FINDING(c0): irq-inversion {{with interrupts on}}
	spin_unlock(&lock0);
	spin_lock(&lock1); // FINDING(c1): irq-inversion {{with interrupts on}}
	spin_unlock(&lock1);
	spin_lock(&lock2); // FINDING(c2): irq-inversion {{with interrupts on}}
	spin_unlock(&lock2);
	spin_lock(&lock3); // FINDING(c3): irq-inversion {{with interrupts on}}
	spin_unlock(&lock3);
	spin_lock(&lock4); // FINDING(c4): irq-inversion {{with interrupts on}}
	spin_unlock(&lock4);
	spin_lock(&lock5); // FINDING(c5): irq-inversion {{with interrupts on}}
	spin_unlock(&lock5);
	spin_lock(&lock6); // FINDING(c6): irq-inversion {{with interrupts on}}
	spin_unlock(&lock6);
	spin_lock(&lock7); // FINDING(c7): irq-inversion {{with interrupts on}}
	spin_unlock(&lock7);
	spin_lock(&lock8); // FINDING(c8): irq-inversion {{with interrupts on}}
	spin_unlock(&lock8);
	spin_lock(&lock9); // FINDING(c9): irq-inversion {{with interrupts on}}
	spin_unlock(&lock9);
	mutex_unlock(&task_mutex);
}
