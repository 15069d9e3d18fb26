// WHY: behind an assertion of a test that is true which it asserts.

struct kunit;

static DEFINE_MUTEX(lock);

void test_eq(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_EQ(test, error, 0);
	mutex_unlock(&lock);
}

void test_eq_msg(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_EQ_MSG(test, error, 0, "not got");
	mutex_unlock(&lock);
}

void test_ptr_eq(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_PTR_EQ(test, error, NULL);
	mutex_unlock(&lock);
}

void test_true(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_ASSERT_TRUE(test, got);
	mutex_unlock(&lock);
}

void test_true_msg(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_ASSERT_TRUE_MSG(test, got, "not got");
	mutex_unlock(&lock);
}

void test_false(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_FALSE(test, error);
	mutex_unlock(&lock);
}

void test_false_msg(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_FALSE_MSG(test, error, "not got");
	mutex_unlock(&lock);
}

void test_null(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_ASSERT_NULL(test, error);
	mutex_unlock(&lock);
}

void test_not_null(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_ASSERT_NOT_NULL(test, got);
	mutex_unlock(&lock);
}

void test_not_null_msg(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_ASSERT_NOT_NULL_MSG(test, got, "not got");
	mutex_unlock(&lock);
}

void test_not_err(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, got);
	mutex_unlock(&lock);
}
