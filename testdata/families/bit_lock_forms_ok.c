// WHY: each way to take the lock of a folio, a page or a buffer; a page's is its folio's.
// ORDER: buffer_head.b_state[BH_Lock] -> by_lock_buffer
// ORDER: buffer_head.b_state[BH_Lock] -> by_trylock_buffer
// ORDER: folio_lock -> by_folio_lock
// ORDER: folio_lock -> by_folio_lock_killable
// ORDER: folio_lock -> by_folio_lock_killable_slow
// ORDER: folio_lock -> by_folio_lock_slow
// ORDER: folio_lock -> by_folio_trylock
// ORDER: folio_lock -> by_lock_page
// ORDER: folio_lock -> by_lock_page_killable
// ORDER: folio_lock -> by_lock_page_killable_slow
// ORDER: folio_lock -> by_lock_page_slow
// ORDER: folio_lock -> by_trylock_page
// ORDER: outer_folio_lock -> after
// ORDER: outer_folio_lock -> by_folio_lock
// ORDER: outer_folio_lock -> folio_lock
// ORDER: outer_folio_lock_killable -> after
// ORDER: outer_folio_lock_killable -> by_folio_lock_killable
// ORDER: outer_folio_lock_killable -> failed
// ORDER: outer_folio_lock_killable -> folio_lock
// ORDER: outer_folio_lock_killable_slow -> after
// ORDER: outer_folio_lock_killable_slow -> by_folio_lock_killable_slow
// ORDER: outer_folio_lock_killable_slow -> failed
// ORDER: outer_folio_lock_killable_slow -> folio_lock
// ORDER: outer_folio_lock_slow -> after
// ORDER: outer_folio_lock_slow -> by_folio_lock_slow
// ORDER: outer_folio_lock_slow -> folio_lock
// ORDER: outer_folio_trylock -> after
// ORDER: outer_folio_trylock -> by_folio_trylock
// ORDER: outer_folio_trylock -> failed
// ORDER: outer_folio_wait_locked -> after
// ORDER: outer_folio_wait_locked -> folio_lock
// ORDER: outer_lock_buffer -> after
// ORDER: outer_lock_buffer -> buffer_head.b_state[BH_Lock]
// ORDER: outer_lock_buffer -> by_lock_buffer
// ORDER: outer_lock_page -> after
// ORDER: outer_lock_page -> by_lock_page
// ORDER: outer_lock_page -> folio_lock
// ORDER: outer_lock_page_killable -> after
// ORDER: outer_lock_page_killable -> by_lock_page_killable
// ORDER: outer_lock_page_killable -> failed
// ORDER: outer_lock_page_killable -> folio_lock
// ORDER: outer_lock_page_killable_slow -> after
// ORDER: outer_lock_page_killable_slow -> by_lock_page_killable_slow
// ORDER: outer_lock_page_killable_slow -> failed
// ORDER: outer_lock_page_killable_slow -> folio_lock
// ORDER: outer_lock_page_slow -> after
// ORDER: outer_lock_page_slow -> by_lock_page_slow
// ORDER: outer_lock_page_slow -> folio_lock
// ORDER: outer_trylock_buffer -> after
// ORDER: outer_trylock_buffer -> by_trylock_buffer
// ORDER: outer_trylock_buffer -> failed
// ORDER: outer_trylock_page -> after
// ORDER: outer_trylock_page -> by_trylock_page
// ORDER: outer_trylock_page -> failed
// ORDER: outer_wait_on_buffer -> after
// ORDER: outer_wait_on_buffer -> buffer_head.b_state[BH_Lock]
// ORDER: outer_wait_on_page_locked -> after
// ORDER: outer_wait_on_page_locked -> folio_lock

struct folio {
	unsigned long flags;
};

struct page {
	unsigned long flags;
};

struct buffer_head {
	unsigned long b_state;
};

static DEFINE_MUTEX(outer_folio_lock);
static DEFINE_MUTEX(by_folio_lock);
static DEFINE_MUTEX(outer_folio_lock_killable);
static DEFINE_MUTEX(by_folio_lock_killable);
static DEFINE_MUTEX(outer_folio_trylock);
static DEFINE_MUTEX(by_folio_trylock);
static DEFINE_MUTEX(outer_folio_lock_slow);
static DEFINE_MUTEX(by_folio_lock_slow);
static DEFINE_MUTEX(outer_folio_lock_killable_slow);
static DEFINE_MUTEX(by_folio_lock_killable_slow);
static DEFINE_MUTEX(outer_lock_page);
static DEFINE_MUTEX(by_lock_page);
static DEFINE_MUTEX(outer_lock_page_killable);
static DEFINE_MUTEX(by_lock_page_killable);
static DEFINE_MUTEX(outer_trylock_page);
static DEFINE_MUTEX(by_trylock_page);
static DEFINE_MUTEX(outer_lock_page_slow);
static DEFINE_MUTEX(by_lock_page_slow);
static DEFINE_MUTEX(outer_lock_page_killable_slow);
static DEFINE_MUTEX(by_lock_page_killable_slow);
static DEFINE_MUTEX(outer_lock_buffer);
static DEFINE_MUTEX(by_lock_buffer);
static DEFINE_MUTEX(outer_trylock_buffer);
static DEFINE_MUTEX(by_trylock_buffer);
static DEFINE_MUTEX(outer_folio_wait_locked);
static DEFINE_MUTEX(outer_wait_on_page_locked);
static DEFINE_MUTEX(outer_wait_on_buffer);
static DEFINE_MUTEX(failed);
static DEFINE_MUTEX(after);

void take_folio_lock(struct folio *folio)
{
	mutex_lock(&outer_folio_lock);
	folio_lock(folio);
	mutex_lock(&by_folio_lock);
	mutex_unlock(&by_folio_lock);
	folio_unlock(folio);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_lock);
}

void take_folio_lock_killable(struct folio *folio)
{
	mutex_lock(&outer_folio_lock_killable);
	if (!folio_lock_killable(folio)) {
		mutex_lock(&by_folio_lock_killable);
		mutex_unlock(&by_folio_lock_killable);
		folio_unlock(folio);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_lock_killable);
}

void take_folio_trylock(struct folio *folio)
{
	mutex_lock(&outer_folio_trylock);
	if (folio_trylock(folio)) {
		mutex_lock(&by_folio_trylock);
		mutex_unlock(&by_folio_trylock);
		folio_end_read(folio, true);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_trylock);
}

void take_folio_lock_slow(struct folio *folio)
{
	mutex_lock(&outer_folio_lock_slow);
	__folio_lock(folio);
	mutex_lock(&by_folio_lock_slow);
	mutex_unlock(&by_folio_lock_slow);
	folio_unlock(folio);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_lock_slow);
}

void take_folio_lock_killable_slow(struct folio *folio)
{
	mutex_lock(&outer_folio_lock_killable_slow);
	if (!__folio_lock_killable(folio)) {
		mutex_lock(&by_folio_lock_killable_slow);
		mutex_unlock(&by_folio_lock_killable_slow);
		folio_unlock(folio);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_lock_killable_slow);
}

void take_lock_page(struct page *page)
{
	mutex_lock(&outer_lock_page);
	lock_page(page);
	mutex_lock(&by_lock_page);
	mutex_unlock(&by_lock_page);
	unlock_page(page);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_lock_page);
}

void take_lock_page_killable(struct page *page)
{
	mutex_lock(&outer_lock_page_killable);
	if (!lock_page_killable(page)) {
		mutex_lock(&by_lock_page_killable);
		mutex_unlock(&by_lock_page_killable);
		unlock_page(page);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_lock_page_killable);
}

void take_trylock_page(struct page *page)
{
	mutex_lock(&outer_trylock_page);
	if (trylock_page(page)) {
		mutex_lock(&by_trylock_page);
		mutex_unlock(&by_trylock_page);
		unlock_page(page);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_trylock_page);
}

void take_lock_page_slow(struct page *page)
{
	mutex_lock(&outer_lock_page_slow);
	__lock_page(page);
	mutex_lock(&by_lock_page_slow);
	mutex_unlock(&by_lock_page_slow);
	unlock_page(page);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_lock_page_slow);
}

void take_lock_page_killable_slow(struct page *page)
{
	mutex_lock(&outer_lock_page_killable_slow);
	if (!__lock_page_killable(page)) {
		mutex_lock(&by_lock_page_killable_slow);
		mutex_unlock(&by_lock_page_killable_slow);
		unlock_page(page);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_lock_page_killable_slow);
}

void take_lock_buffer(struct buffer_head *bh)
{
	mutex_lock(&outer_lock_buffer);
	lock_buffer(bh);
	mutex_lock(&by_lock_buffer);
	mutex_unlock(&by_lock_buffer);
	unlock_buffer(bh);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_lock_buffer);
}

void take_trylock_buffer(struct buffer_head *bh)
{
	mutex_lock(&outer_trylock_buffer);
	if (trylock_buffer(bh)) {
		mutex_lock(&by_trylock_buffer);
		mutex_unlock(&by_trylock_buffer);
		unlock_buffer(bh);
	} else {
		mutex_lock(&failed);
		mutex_unlock(&failed);
	}
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_trylock_buffer);
}

void folio_wait_locked_under(struct folio *folio)
{
	mutex_lock(&outer_folio_wait_locked);
	folio_wait_locked(folio);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_folio_wait_locked);
}

void wait_on_page_locked_under(struct page *page)
{
	mutex_lock(&outer_wait_on_page_locked);
	wait_on_page_locked(page);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_on_page_locked);
}

void wait_on_buffer_under(struct buffer_head *bh)
{
	mutex_lock(&outer_wait_on_buffer);
	wait_on_buffer(bh);
	mutex_lock(&after);
	mutex_unlock(&after);
	mutex_unlock(&outer_wait_on_buffer);
}
