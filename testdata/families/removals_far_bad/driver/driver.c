// WHY: code removes devices under the mutex that writing to a file takes: a file of its own, or of another folder, which is hardly one of the device.
#include "../files.h"

static DEFINE_MUTEX(sysfs_remove_dir_lock);

static int sysfs_remove_dir_store(struct kobject *kobj)
{
	mutex_lock(&sysfs_remove_dir_lock); // FINDING(sysfs_remove_dir): wait-while-holding  CONFIDENCE(sysfs_remove_dir): medium
	mutex_unlock(&sysfs_remove_dir_lock);
	return 0;
}

struct device_attribute dev_attr_sysfs_remove_dir = { .store = sysfs_remove_dir_store };

void sysfs_remove_dir_own(struct kobject *kobj)
{
	mutex_lock(&sysfs_remove_dir_lock); // HOLD(sysfs_remove_dir)
	sysfs_remove_dir(kobj);
	mutex_unlock(&sysfs_remove_dir_lock);
}

static DEFINE_MUTEX(kobject_del_lock);

static int kobject_del_store(struct kobject *kobj)
{
	mutex_lock(&kobject_del_lock); // FINDING(kobject_del): wait-while-holding  CONFIDENCE(kobject_del): medium
	mutex_unlock(&kobject_del_lock);
	return 0;
}

struct device_attribute dev_attr_kobject_del = { .store = kobject_del_store };

void kobject_del_own(struct kobject *kobj)
{
	mutex_lock(&kobject_del_lock); // HOLD(kobject_del)
	kobject_del(kobj);
	mutex_unlock(&kobject_del_lock);
}

static DEFINE_MUTEX(kobject_put_lock);

static int kobject_put_store(struct kobject *kobj)
{
	mutex_lock(&kobject_put_lock); // FINDING(kobject_put): wait-while-holding  CONFIDENCE(kobject_put): medium
	mutex_unlock(&kobject_put_lock);
	return 0;
}

struct device_attribute dev_attr_kobject_put = { .store = kobject_put_store };

void kobject_put_own(struct kobject *kobj)
{
	mutex_lock(&kobject_put_lock); // HOLD(kobject_put)
	kobject_put(kobj);
	mutex_unlock(&kobject_put_lock);
}

static DEFINE_MUTEX(device_del_lock);

static int device_del_store(struct kobject *kobj)
{
	mutex_lock(&device_del_lock); // FINDING(device_del): wait-while-holding  CONFIDENCE(device_del): medium
	mutex_unlock(&device_del_lock);
	return 0;
}

struct device_attribute dev_attr_device_del = { .store = device_del_store };

void device_del_own(struct kobject *kobj)
{
	mutex_lock(&device_del_lock); // HOLD(device_del)
	device_del(kobj);
	mutex_unlock(&device_del_lock);
}

static DEFINE_MUTEX(platform_device_del_lock);

static int platform_device_del_store(struct kobject *kobj)
{
	mutex_lock(&platform_device_del_lock); // FINDING(platform_device_del): wait-while-holding  CONFIDENCE(platform_device_del): medium
	mutex_unlock(&platform_device_del_lock);
	return 0;
}

struct device_attribute dev_attr_platform_device_del = { .store = platform_device_del_store };

void platform_device_del_own(struct kobject *kobj)
{
	mutex_lock(&platform_device_del_lock); // HOLD(platform_device_del)
	platform_device_del(kobj);
	mutex_unlock(&platform_device_del_lock);
}

static DEFINE_MUTEX(cdev_device_del_lock);

static int cdev_device_del_store(struct kobject *kobj)
{
	mutex_lock(&cdev_device_del_lock); // FINDING(cdev_device_del): wait-while-holding  CONFIDENCE(cdev_device_del): medium
	mutex_unlock(&cdev_device_del_lock);
	return 0;
}

struct device_attribute dev_attr_cdev_device_del = { .store = cdev_device_del_store };

void cdev_device_del_own(struct kobject *kobj)
{
	mutex_lock(&cdev_device_del_lock); // HOLD(cdev_device_del)
	cdev_device_del(kobj);
	mutex_unlock(&cdev_device_del_lock);
}

DEFINE_MUTEX(far_lock);

void far_remove(struct kobject *kobj)
{
	mutex_lock(&far_lock); // HOLD(far)
	device_del(kobj);
	mutex_unlock(&far_lock);
}
