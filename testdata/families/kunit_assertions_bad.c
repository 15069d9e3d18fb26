// WHY: an expectation of a test is no assertion: the test goes on where it is not met.

struct kunit;

void KUNIT_EXPECT_EQ(struct kunit *test, int value, int wanted);

static DEFINE_MUTEX(lock);

void test(struct kunit *test)
{
	int error = mutex_lock_interruptible(&lock);

	KUNIT_EXPECT_EQ(test, error, 0);
	mutex_unlock(&lock); // FINDING(unheld): unbalanced-lock
}
