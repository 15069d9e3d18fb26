// WHY: what happens only when a last reference goes away is believed less: who holds a lock of an
// object mostly holds a reference to it.

struct item {
	refcount_t refs;
};

static DEFINE_MUTEX(list0_lock);
static DEFINE_MUTEX(table0_lock);

void put0(struct item *item)
{
	mutex_lock(&list0_lock); // HOLD(put0)
	if (refcount_dec_and_test(&item->refs)) {
		mutex_lock(&table0_lock); // FINDING(put0): lock-order-inversion
		mutex_unlock(&table0_lock);
	}
	mutex_unlock(&list0_lock);
}

void back0(void)
{
	mutex_lock(&table0_lock); // HOLD(put0)
	mutex_lock(&list0_lock); // FINDING(put0): lock-order-inversion
	// CONFIDENCE(put0): low
	mutex_unlock(&list0_lock);
	mutex_unlock(&table0_lock);
}

static DEFINE_MUTEX(list1_lock);
static DEFINE_MUTEX(table1_lock);

void put1(struct item *item)
{
	mutex_lock(&list1_lock); // HOLD(put1)
	if (refcount_sub_and_test(&item->refs)) {
		mutex_lock(&table1_lock); // FINDING(put1): lock-order-inversion
		mutex_unlock(&table1_lock);
	}
	mutex_unlock(&list1_lock);
}

void back1(void)
{
	mutex_lock(&table1_lock); // HOLD(put1)
	mutex_lock(&list1_lock); // FINDING(put1): lock-order-inversion
	// CONFIDENCE(put1): low
	mutex_unlock(&list1_lock);
	mutex_unlock(&table1_lock);
}

static DEFINE_MUTEX(list2_lock);
static DEFINE_MUTEX(table2_lock);

void put2(struct item *item)
{
	mutex_lock(&list2_lock); // HOLD(put2)
	if (__refcount_dec_and_test(&item->refs)) {
		mutex_lock(&table2_lock); // FINDING(put2): lock-order-inversion
		mutex_unlock(&table2_lock);
	}
	mutex_unlock(&list2_lock);
}

void back2(void)
{
	mutex_lock(&table2_lock); // HOLD(put2)
	mutex_lock(&list2_lock); // FINDING(put2): lock-order-inversion
	// CONFIDENCE(put2): low
	mutex_unlock(&list2_lock);
	mutex_unlock(&table2_lock);
}

static DEFINE_MUTEX(list3_lock);
static DEFINE_MUTEX(table3_lock);

void put3(struct item *item)
{
	mutex_lock(&list3_lock); // HOLD(put3)
	if (atomic_dec_and_test(&item->refs)) {
		mutex_lock(&table3_lock); // FINDING(put3): lock-order-inversion
		mutex_unlock(&table3_lock);
	}
	mutex_unlock(&list3_lock);
}

void back3(void)
{
	mutex_lock(&table3_lock); // HOLD(put3)
	mutex_lock(&list3_lock); // FINDING(put3): lock-order-inversion
	// CONFIDENCE(put3): low
	mutex_unlock(&list3_lock);
	mutex_unlock(&table3_lock);
}

static DEFINE_MUTEX(list4_lock);
static DEFINE_MUTEX(table4_lock);

void put4(struct item *item)
{
	mutex_lock(&list4_lock); // HOLD(put4)
	if (atomic_sub_and_test(&item->refs)) {
		mutex_lock(&table4_lock); // FINDING(put4): lock-order-inversion
		mutex_unlock(&table4_lock);
	}
	mutex_unlock(&list4_lock);
}

void back4(void)
{
	mutex_lock(&table4_lock); // HOLD(put4)
	mutex_lock(&list4_lock); // FINDING(put4): lock-order-inversion
	// CONFIDENCE(put4): low
	mutex_unlock(&list4_lock);
	mutex_unlock(&table4_lock);
}

static DEFINE_MUTEX(list5_lock);
static DEFINE_MUTEX(table5_lock);

void put5(struct item *item)
{
	mutex_lock(&list5_lock); // HOLD(put5)
	if (atomic_long_dec_and_test(&item->refs)) {
		mutex_lock(&table5_lock); // FINDING(put5): lock-order-inversion
		mutex_unlock(&table5_lock);
	}
	mutex_unlock(&list5_lock);
}

void back5(void)
{
	mutex_lock(&table5_lock); // HOLD(put5)
	mutex_lock(&list5_lock); // FINDING(put5): lock-order-inversion
	// CONFIDENCE(put5): low
	mutex_unlock(&list5_lock);
	mutex_unlock(&table5_lock);
}

static DEFINE_MUTEX(list6_lock);
static DEFINE_MUTEX(table6_lock);

void put6(struct item *item)
{
	mutex_lock(&list6_lock); // HOLD(put6)
	if (atomic64_dec_and_test(&item->refs)) {
		mutex_lock(&table6_lock); // FINDING(put6): lock-order-inversion
		mutex_unlock(&table6_lock);
	}
	mutex_unlock(&list6_lock);
}

void back6(void)
{
	mutex_lock(&table6_lock); // HOLD(put6)
	mutex_lock(&list6_lock); // FINDING(put6): lock-order-inversion
	// CONFIDENCE(put6): low
	mutex_unlock(&list6_lock);
	mutex_unlock(&table6_lock);
}

static DEFINE_MUTEX(list7_lock);
static DEFINE_MUTEX(table7_lock);

void put7(struct item *item)
{
	mutex_lock(&list7_lock); // HOLD(put7)
	if (atomic_long_sub_and_test(&item->refs)) {
		mutex_lock(&table7_lock); // FINDING(put7): lock-order-inversion
		mutex_unlock(&table7_lock);
	}
	mutex_unlock(&list7_lock);
}

void back7(void)
{
	mutex_lock(&table7_lock); // HOLD(put7)
	mutex_lock(&list7_lock); // FINDING(put7): lock-order-inversion
	// CONFIDENCE(put7): low
	mutex_unlock(&list7_lock);
	mutex_unlock(&table7_lock);
}

static DEFINE_MUTEX(list8_lock);
static DEFINE_MUTEX(table8_lock);

void put8(struct item *item)
{
	mutex_lock(&list8_lock); // HOLD(put8)
	if (put_page_testzero(&item->refs)) {
		mutex_lock(&table8_lock); // FINDING(put8): lock-order-inversion
		mutex_unlock(&table8_lock);
	}
	mutex_unlock(&list8_lock);
}

void back8(void)
{
	mutex_lock(&table8_lock); // HOLD(put8)
	mutex_lock(&list8_lock); // FINDING(put8): lock-order-inversion
	// CONFIDENCE(put8): low
	mutex_unlock(&list8_lock);
	mutex_unlock(&table8_lock);
}

static DEFINE_MUTEX(list9_lock);
static DEFINE_MUTEX(table9_lock);

void put9(struct item *item)
{
	mutex_lock(&list9_lock); // HOLD(put9)
	if (folio_put_testzero(&item->refs)) {
		mutex_lock(&table9_lock); // FINDING(put9): lock-order-inversion
		mutex_unlock(&table9_lock);
	}
	mutex_unlock(&list9_lock);
}

void back9(void)
{
	mutex_lock(&table9_lock); // HOLD(put9)
	mutex_lock(&list9_lock); // FINDING(put9): lock-order-inversion
	// CONFIDENCE(put9): low
	mutex_unlock(&list9_lock);
	mutex_unlock(&table9_lock);
}

static DEFINE_MUTEX(list10_lock);
static DEFINE_MUTEX(table10_lock);

void put10(struct item *item)
{
	mutex_lock(&list10_lock); // HOLD(put10)
	if (rcuref_put(&item->refs)) {
		mutex_lock(&table10_lock); // FINDING(put10): lock-order-inversion
		mutex_unlock(&table10_lock);
	}
	mutex_unlock(&list10_lock);
}

void back10(void)
{
	mutex_lock(&table10_lock); // HOLD(put10)
	mutex_lock(&list10_lock); // FINDING(put10): lock-order-inversion
	// CONFIDENCE(put10): low
	mutex_unlock(&list10_lock);
	mutex_unlock(&table10_lock);
}

static DEFINE_MUTEX(list11_lock);
static DEFINE_MUTEX(table11_lock);

void put11(struct item *item)
{
	mutex_lock(&list11_lock); // HOLD(put11)
	if (page_ref_dec_and_test(&item->refs)) {
		mutex_lock(&table11_lock); // FINDING(put11): lock-order-inversion
		mutex_unlock(&table11_lock);
	}
	mutex_unlock(&list11_lock);
}

void back11(void)
{
	mutex_lock(&table11_lock); // HOLD(put11)
	mutex_lock(&list11_lock); // FINDING(put11): lock-order-inversion
	// CONFIDENCE(put11): low
	mutex_unlock(&list11_lock);
	mutex_unlock(&table11_lock);
}

static DEFINE_MUTEX(list12_lock);
static DEFINE_MUTEX(table12_lock);

void put12(struct item *item)
{
	mutex_lock(&list12_lock); // HOLD(put12)
	if (page_ref_sub_and_test(&item->refs, 2)) {
		mutex_lock(&table12_lock); // FINDING(put12): lock-order-inversion
		mutex_unlock(&table12_lock);
	}
	mutex_unlock(&list12_lock);
}

void back12(void)
{
	mutex_lock(&table12_lock); // HOLD(put12)
	mutex_lock(&list12_lock); // FINDING(put12): lock-order-inversion
	// CONFIDENCE(put12): low
	mutex_unlock(&list12_lock);
	mutex_unlock(&table12_lock);
}

static DEFINE_MUTEX(list13_lock);
static DEFINE_MUTEX(table13_lock);

void put13(struct item *item)
{
	mutex_lock(&list13_lock); // HOLD(put13)
	if (folio_ref_sub_and_test(&item->refs, 2)) {
		mutex_lock(&table13_lock); // FINDING(put13): lock-order-inversion
		mutex_unlock(&table13_lock);
	}
	mutex_unlock(&list13_lock);
}

void back13(void)
{
	mutex_lock(&table13_lock); // HOLD(put13)
	mutex_lock(&list13_lock); // FINDING(put13): lock-order-inversion
	// CONFIDENCE(put13): low
	mutex_unlock(&list13_lock);
	mutex_unlock(&table13_lock);
}
