// WHY: a test goes on where an expectation of it is not met, which is no assertion; that happens in no good run.

struct kunit;

static DEFINE_MUTEX(lock);

void test_eq(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_EXPECT_EQ(test, error, 0);
	mutex_unlock(&lock); // FINDING(eq): unbalanced-lock CONFIDENCE(eq): low
}

void test_eq_msg(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_EXPECT_EQ_MSG(test, error, 0, "not got");
	mutex_unlock(&lock); // FINDING(eq_msg): unbalanced-lock CONFIDENCE(eq_msg): low
}

void test_true(struct kunit *test)
{
	int got = mutex_trylock(&lock);

	KUNIT_EXPECT_TRUE(test, got);
	mutex_unlock(&lock); // FINDING(true): unbalanced-lock CONFIDENCE(true): low
}

void test_false(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_EXPECT_FALSE(test, error);
	mutex_unlock(&lock); // FINDING(false): unbalanced-lock CONFIDENCE(false): low
}

void test_other(struct kunit *test, int ready)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_EXPECT_EQ(test, ready, 0);
	if (error)
		ready = 0;
	mutex_unlock(&lock); // FINDING(other): unbalanced-lock CONFIDENCE(other): high
}
