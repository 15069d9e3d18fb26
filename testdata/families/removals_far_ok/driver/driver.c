// WHY: code removes devices behind the mutex that writing to a file takes.
#include "../files.h"

static DEFINE_MUTEX(sysfs_remove_dir_lock);

static int sysfs_remove_dir_store(struct kobject *kobj)
{
	mutex_lock(&sysfs_remove_dir_lock);
	mutex_unlock(&sysfs_remove_dir_lock);
	return 0;
}

struct device_attribute dev_attr_sysfs_remove_dir = { .store = sysfs_remove_dir_store };

void sysfs_remove_dir_own(struct kobject *kobj)
{
	mutex_lock(&sysfs_remove_dir_lock);
	mutex_unlock(&sysfs_remove_dir_lock);
	sysfs_remove_dir(kobj);
}

static DEFINE_MUTEX(kobject_del_lock);

static int kobject_del_store(struct kobject *kobj)
{
	mutex_lock(&kobject_del_lock);
	mutex_unlock(&kobject_del_lock);
	return 0;
}

struct device_attribute dev_attr_kobject_del = { .store = kobject_del_store };

void kobject_del_own(struct kobject *kobj)
{
	mutex_lock(&kobject_del_lock);
	mutex_unlock(&kobject_del_lock);
	kobject_del(kobj);
}

static DEFINE_MUTEX(kobject_put_lock);

static int kobject_put_store(struct kobject *kobj)
{
	mutex_lock(&kobject_put_lock);
	mutex_unlock(&kobject_put_lock);
	return 0;
}

struct device_attribute dev_attr_kobject_put = { .store = kobject_put_store };

void kobject_put_own(struct kobject *kobj)
{
	mutex_lock(&kobject_put_lock);
	mutex_unlock(&kobject_put_lock);
	kobject_put(kobj);
}

static DEFINE_MUTEX(device_del_lock);

static int device_del_store(struct kobject *kobj)
{
	mutex_lock(&device_del_lock);
	mutex_unlock(&device_del_lock);
	return 0;
}

struct device_attribute dev_attr_device_del = { .store = device_del_store };

void device_del_own(struct kobject *kobj)
{
	mutex_lock(&device_del_lock);
	mutex_unlock(&device_del_lock);
	device_del(kobj);
}

static DEFINE_MUTEX(platform_device_del_lock);

static int platform_device_del_store(struct kobject *kobj)
{
	mutex_lock(&platform_device_del_lock);
	mutex_unlock(&platform_device_del_lock);
	return 0;
}

struct device_attribute dev_attr_platform_device_del = { .store = platform_device_del_store };

void platform_device_del_own(struct kobject *kobj)
{
	mutex_lock(&platform_device_del_lock);
	mutex_unlock(&platform_device_del_lock);
	platform_device_del(kobj);
}

static DEFINE_MUTEX(cdev_device_del_lock);

static int cdev_device_del_store(struct kobject *kobj)
{
	mutex_lock(&cdev_device_del_lock);
	mutex_unlock(&cdev_device_del_lock);
	return 0;
}

struct device_attribute dev_attr_cdev_device_del = { .store = cdev_device_del_store };

void cdev_device_del_own(struct kobject *kobj)
{
	mutex_lock(&cdev_device_del_lock);
	mutex_unlock(&cdev_device_del_lock);
	cdev_device_del(kobj);
}

DEFINE_MUTEX(far_lock);

void far_remove(struct kobject *kobj)
{
	device_del(kobj);
}
