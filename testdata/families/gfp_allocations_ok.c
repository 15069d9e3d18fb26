// WHY: each way to allocate memory waits for what reclaim holds, unless its flags say otherwise.
// ORDER: outer_kmalloc -> fs_reclaim
// ORDER: outer_kzalloc -> fs_reclaim
// ORDER: outer_kcalloc -> fs_reclaim
// ORDER: outer_kmalloc_array -> fs_reclaim
// ORDER: outer_kmalloc_node -> fs_reclaim
// ORDER: outer_kzalloc_node -> fs_reclaim
// ORDER: outer_krealloc -> fs_reclaim
// ORDER: outer_krealloc_array -> fs_reclaim
// ORDER: outer_kvmalloc -> fs_reclaim
// ORDER: outer_kvzalloc -> fs_reclaim
// ORDER: outer_kvmalloc_node -> fs_reclaim
// ORDER: outer_kvcalloc -> fs_reclaim
// ORDER: outer_kvmalloc_array -> fs_reclaim
// ORDER: outer_kmemdup -> fs_reclaim
// ORDER: outer_kstrdup -> fs_reclaim
// ORDER: outer_kstrndup -> fs_reclaim
// ORDER: outer_kasprintf -> fs_reclaim
// ORDER: outer_kmem_cache_alloc -> fs_reclaim
// ORDER: outer_kmem_cache_zalloc -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_node -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_lru -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_bulk -> fs_reclaim
// ORDER: outer_alloc_page -> fs_reclaim
// ORDER: outer_alloc_pages -> fs_reclaim
// ORDER: outer_alloc_pages_node -> fs_reclaim
// ORDER: outer___alloc_pages -> fs_reclaim
// ORDER: outer_folio_alloc -> fs_reclaim
// ORDER: outer___folio_alloc -> fs_reclaim
// ORDER: outer___get_free_page -> fs_reclaim
// ORDER: outer___get_free_pages -> fs_reclaim
// ORDER: outer_get_zeroed_page -> fs_reclaim
// ORDER: outer_alloc_percpu_gfp -> fs_reclaim
// ORDER: outer___alloc_percpu_gfp -> fs_reclaim
// ORDER: outer_alloc_percpu -> fs_reclaim
// ORDER: outer___alloc_percpu -> fs_reclaim
// ORDER: outer_vmalloc -> fs_reclaim
// ORDER: outer_vzalloc -> fs_reclaim
// ORDER: outer___vmalloc -> fs_reclaim
// ORDER: outer_mempool_alloc -> fs_reclaim
// ORDER: outer_memdup_user -> fs_reclaim
// ORDER: outer_kmalloc_noprof -> fs_reclaim
// ORDER: outer_kzalloc_noprof -> fs_reclaim
// ORDER: outer_kmalloc_array_noprof -> fs_reclaim
// ORDER: outer_kmalloc_node_noprof -> fs_reclaim
// ORDER: outer_krealloc_noprof -> fs_reclaim
// ORDER: outer_kvmalloc_node_noprof -> fs_reclaim
// ORDER: outer_kmemdup_noprof -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_noprof -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_node_noprof -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_lru_noprof -> fs_reclaim
// ORDER: outer_kmem_cache_alloc_bulk_noprof -> fs_reclaim
// ORDER: outer_alloc_pages_noprof -> fs_reclaim
// ORDER: outer___alloc_pages_noprof -> fs_reclaim
// ORDER: outer_folio_alloc_noprof -> fs_reclaim
// ORDER: outer_get_free_pages_noprof -> fs_reclaim
// ORDER: outer_get_zeroed_page_noprof -> fs_reclaim
// ORDER: outer_pcpu_alloc_noprof -> fs_reclaim
// ORDER: outer_vmalloc_noprof -> fs_reclaim
// ORDER: outer_vzalloc_noprof -> fs_reclaim
// ORDER: outer___vmalloc_noprof -> fs_reclaim
// ORDER: outer_mempool_alloc_noprof -> fs_reclaim

static DEFINE_MUTEX(outer_kmalloc);
static DEFINE_MUTEX(spared_kmalloc);

void with_kmalloc(void)
{
	mutex_lock(&outer_kmalloc);
	kmalloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc);
	mutex_lock(&spared_kmalloc);
	kmalloc(0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc);
}

static DEFINE_MUTEX(outer_kzalloc);
static DEFINE_MUTEX(spared_kzalloc);

void with_kzalloc(void)
{
	mutex_lock(&outer_kzalloc);
	kzalloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kzalloc);
	mutex_lock(&spared_kzalloc);
	kzalloc(0, GFP_NOFS);
	mutex_unlock(&spared_kzalloc);
}

static DEFINE_MUTEX(outer_kcalloc);
static DEFINE_MUTEX(spared_kcalloc);

void with_kcalloc(void)
{
	mutex_lock(&outer_kcalloc);
	kcalloc(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kcalloc);
	mutex_lock(&spared_kcalloc);
	kcalloc(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kcalloc);
}

static DEFINE_MUTEX(outer_kmalloc_array);
static DEFINE_MUTEX(spared_kmalloc_array);

void with_kmalloc_array(void)
{
	mutex_lock(&outer_kmalloc_array);
	kmalloc_array(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc_array);
	mutex_lock(&spared_kmalloc_array);
	kmalloc_array(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc_array);
}

static DEFINE_MUTEX(outer_kmalloc_node);
static DEFINE_MUTEX(spared_kmalloc_node);

void with_kmalloc_node(void)
{
	mutex_lock(&outer_kmalloc_node);
	kmalloc_node(0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc_node);
	mutex_lock(&spared_kmalloc_node);
	kmalloc_node(0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc_node);
}

static DEFINE_MUTEX(outer_kzalloc_node);
static DEFINE_MUTEX(spared_kzalloc_node);

void with_kzalloc_node(void)
{
	mutex_lock(&outer_kzalloc_node);
	kzalloc_node(0, GFP_KERNEL);
	mutex_unlock(&outer_kzalloc_node);
	mutex_lock(&spared_kzalloc_node);
	kzalloc_node(0, GFP_NOFS);
	mutex_unlock(&spared_kzalloc_node);
}

static DEFINE_MUTEX(outer_krealloc);
static DEFINE_MUTEX(spared_krealloc);

void with_krealloc(void)
{
	mutex_lock(&outer_krealloc);
	krealloc(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_krealloc);
	mutex_lock(&spared_krealloc);
	krealloc(0, 0, GFP_NOFS);
	mutex_unlock(&spared_krealloc);
}

static DEFINE_MUTEX(outer_krealloc_array);
static DEFINE_MUTEX(spared_krealloc_array);

void with_krealloc_array(void)
{
	mutex_lock(&outer_krealloc_array);
	krealloc_array(0, 0, 0, GFP_KERNEL);
	mutex_unlock(&outer_krealloc_array);
	mutex_lock(&spared_krealloc_array);
	krealloc_array(0, 0, 0, GFP_NOFS);
	mutex_unlock(&spared_krealloc_array);
}

static DEFINE_MUTEX(outer_kvmalloc);
static DEFINE_MUTEX(spared_kvmalloc);

void with_kvmalloc(void)
{
	mutex_lock(&outer_kvmalloc);
	kvmalloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kvmalloc);
	mutex_lock(&spared_kvmalloc);
	kvmalloc(0, GFP_NOFS);
	mutex_unlock(&spared_kvmalloc);
}

static DEFINE_MUTEX(outer_kvzalloc);
static DEFINE_MUTEX(spared_kvzalloc);

void with_kvzalloc(void)
{
	mutex_lock(&outer_kvzalloc);
	kvzalloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kvzalloc);
	mutex_lock(&spared_kvzalloc);
	kvzalloc(0, GFP_NOFS);
	mutex_unlock(&spared_kvzalloc);
}

static DEFINE_MUTEX(outer_kvmalloc_node);
static DEFINE_MUTEX(spared_kvmalloc_node);

void with_kvmalloc_node(void)
{
	mutex_lock(&outer_kvmalloc_node);
	kvmalloc_node(0, GFP_KERNEL);
	mutex_unlock(&outer_kvmalloc_node);
	mutex_lock(&spared_kvmalloc_node);
	kvmalloc_node(0, GFP_NOFS);
	mutex_unlock(&spared_kvmalloc_node);
}

static DEFINE_MUTEX(outer_kvcalloc);
static DEFINE_MUTEX(spared_kvcalloc);

void with_kvcalloc(void)
{
	mutex_lock(&outer_kvcalloc);
	kvcalloc(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kvcalloc);
	mutex_lock(&spared_kvcalloc);
	kvcalloc(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kvcalloc);
}

static DEFINE_MUTEX(outer_kvmalloc_array);
static DEFINE_MUTEX(spared_kvmalloc_array);

void with_kvmalloc_array(void)
{
	mutex_lock(&outer_kvmalloc_array);
	kvmalloc_array(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kvmalloc_array);
	mutex_lock(&spared_kvmalloc_array);
	kvmalloc_array(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kvmalloc_array);
}

static DEFINE_MUTEX(outer_kmemdup);
static DEFINE_MUTEX(spared_kmemdup);

void with_kmemdup(void)
{
	mutex_lock(&outer_kmemdup);
	kmemdup(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmemdup);
	mutex_lock(&spared_kmemdup);
	kmemdup(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmemdup);
}

static DEFINE_MUTEX(outer_kstrdup);
static DEFINE_MUTEX(spared_kstrdup);

void with_kstrdup(void)
{
	mutex_lock(&outer_kstrdup);
	kstrdup(0, GFP_KERNEL);
	mutex_unlock(&outer_kstrdup);
	mutex_lock(&spared_kstrdup);
	kstrdup(0, GFP_NOFS);
	mutex_unlock(&spared_kstrdup);
}

static DEFINE_MUTEX(outer_kstrndup);
static DEFINE_MUTEX(spared_kstrndup);

void with_kstrndup(void)
{
	mutex_lock(&outer_kstrndup);
	kstrndup(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kstrndup);
	mutex_lock(&spared_kstrndup);
	kstrndup(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kstrndup);
}

static DEFINE_MUTEX(outer_kasprintf);
static DEFINE_MUTEX(spared_kasprintf);

void with_kasprintf(void)
{
	mutex_lock(&outer_kasprintf);
	kasprintf(GFP_KERNEL);
	mutex_unlock(&outer_kasprintf);
	mutex_lock(&spared_kasprintf);
	kasprintf(GFP_NOFS);
	mutex_unlock(&spared_kasprintf);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc);
static DEFINE_MUTEX(spared_kmem_cache_alloc);

void with_kmem_cache_alloc(void)
{
	mutex_lock(&outer_kmem_cache_alloc);
	kmem_cache_alloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc);
	mutex_lock(&spared_kmem_cache_alloc);
	kmem_cache_alloc(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc);
}

static DEFINE_MUTEX(outer_kmem_cache_zalloc);
static DEFINE_MUTEX(spared_kmem_cache_zalloc);

void with_kmem_cache_zalloc(void)
{
	mutex_lock(&outer_kmem_cache_zalloc);
	kmem_cache_zalloc(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_zalloc);
	mutex_lock(&spared_kmem_cache_zalloc);
	kmem_cache_zalloc(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_zalloc);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_node);
static DEFINE_MUTEX(spared_kmem_cache_alloc_node);

void with_kmem_cache_alloc_node(void)
{
	mutex_lock(&outer_kmem_cache_alloc_node);
	kmem_cache_alloc_node(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_node);
	mutex_lock(&spared_kmem_cache_alloc_node);
	kmem_cache_alloc_node(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_node);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_lru);
static DEFINE_MUTEX(spared_kmem_cache_alloc_lru);

void with_kmem_cache_alloc_lru(void)
{
	mutex_lock(&outer_kmem_cache_alloc_lru);
	kmem_cache_alloc_lru(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_lru);
	mutex_lock(&spared_kmem_cache_alloc_lru);
	kmem_cache_alloc_lru(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_lru);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_bulk);
static DEFINE_MUTEX(spared_kmem_cache_alloc_bulk);

void with_kmem_cache_alloc_bulk(void)
{
	mutex_lock(&outer_kmem_cache_alloc_bulk);
	kmem_cache_alloc_bulk(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_bulk);
	mutex_lock(&spared_kmem_cache_alloc_bulk);
	kmem_cache_alloc_bulk(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_bulk);
}

static DEFINE_MUTEX(outer_alloc_page);
static DEFINE_MUTEX(spared_alloc_page);

void with_alloc_page(void)
{
	mutex_lock(&outer_alloc_page);
	alloc_page(GFP_KERNEL);
	mutex_unlock(&outer_alloc_page);
	mutex_lock(&spared_alloc_page);
	alloc_page(GFP_NOFS);
	mutex_unlock(&spared_alloc_page);
}

static DEFINE_MUTEX(outer_alloc_pages);
static DEFINE_MUTEX(spared_alloc_pages);

void with_alloc_pages(void)
{
	mutex_lock(&outer_alloc_pages);
	alloc_pages(GFP_KERNEL);
	mutex_unlock(&outer_alloc_pages);
	mutex_lock(&spared_alloc_pages);
	alloc_pages(GFP_NOFS);
	mutex_unlock(&spared_alloc_pages);
}

static DEFINE_MUTEX(outer_alloc_pages_node);
static DEFINE_MUTEX(spared_alloc_pages_node);

void with_alloc_pages_node(void)
{
	mutex_lock(&outer_alloc_pages_node);
	alloc_pages_node(0, GFP_KERNEL);
	mutex_unlock(&outer_alloc_pages_node);
	mutex_lock(&spared_alloc_pages_node);
	alloc_pages_node(0, GFP_NOFS);
	mutex_unlock(&spared_alloc_pages_node);
}

static DEFINE_MUTEX(outer___alloc_pages);
static DEFINE_MUTEX(spared___alloc_pages);

void with___alloc_pages(void)
{
	mutex_lock(&outer___alloc_pages);
	__alloc_pages(GFP_KERNEL);
	mutex_unlock(&outer___alloc_pages);
	mutex_lock(&spared___alloc_pages);
	__alloc_pages(GFP_NOFS);
	mutex_unlock(&spared___alloc_pages);
}

static DEFINE_MUTEX(outer_folio_alloc);
static DEFINE_MUTEX(spared_folio_alloc);

void with_folio_alloc(void)
{
	mutex_lock(&outer_folio_alloc);
	folio_alloc(GFP_KERNEL);
	mutex_unlock(&outer_folio_alloc);
	mutex_lock(&spared_folio_alloc);
	folio_alloc(GFP_NOFS);
	mutex_unlock(&spared_folio_alloc);
}

static DEFINE_MUTEX(outer___folio_alloc);
static DEFINE_MUTEX(spared___folio_alloc);

void with___folio_alloc(void)
{
	mutex_lock(&outer___folio_alloc);
	__folio_alloc(GFP_KERNEL);
	mutex_unlock(&outer___folio_alloc);
	mutex_lock(&spared___folio_alloc);
	__folio_alloc(GFP_NOFS);
	mutex_unlock(&spared___folio_alloc);
}

static DEFINE_MUTEX(outer___get_free_page);
static DEFINE_MUTEX(spared___get_free_page);

void with___get_free_page(void)
{
	mutex_lock(&outer___get_free_page);
	__get_free_page(GFP_KERNEL);
	mutex_unlock(&outer___get_free_page);
	mutex_lock(&spared___get_free_page);
	__get_free_page(GFP_NOFS);
	mutex_unlock(&spared___get_free_page);
}

static DEFINE_MUTEX(outer___get_free_pages);
static DEFINE_MUTEX(spared___get_free_pages);

void with___get_free_pages(void)
{
	mutex_lock(&outer___get_free_pages);
	__get_free_pages(GFP_KERNEL);
	mutex_unlock(&outer___get_free_pages);
	mutex_lock(&spared___get_free_pages);
	__get_free_pages(GFP_NOFS);
	mutex_unlock(&spared___get_free_pages);
}

static DEFINE_MUTEX(outer_get_zeroed_page);
static DEFINE_MUTEX(spared_get_zeroed_page);

void with_get_zeroed_page(void)
{
	mutex_lock(&outer_get_zeroed_page);
	get_zeroed_page(GFP_KERNEL);
	mutex_unlock(&outer_get_zeroed_page);
	mutex_lock(&spared_get_zeroed_page);
	get_zeroed_page(GFP_NOFS);
	mutex_unlock(&spared_get_zeroed_page);
}

static DEFINE_MUTEX(outer_alloc_percpu_gfp);
static DEFINE_MUTEX(spared_alloc_percpu_gfp);

void with_alloc_percpu_gfp(void)
{
	mutex_lock(&outer_alloc_percpu_gfp);
	alloc_percpu_gfp(0, GFP_KERNEL);
	mutex_unlock(&outer_alloc_percpu_gfp);
	mutex_lock(&spared_alloc_percpu_gfp);
	alloc_percpu_gfp(0, GFP_NOFS);
	mutex_unlock(&spared_alloc_percpu_gfp);
}

static DEFINE_MUTEX(outer___alloc_percpu_gfp);
static DEFINE_MUTEX(spared___alloc_percpu_gfp);

void with___alloc_percpu_gfp(void)
{
	mutex_lock(&outer___alloc_percpu_gfp);
	__alloc_percpu_gfp(0, 0, GFP_KERNEL);
	mutex_unlock(&outer___alloc_percpu_gfp);
	mutex_lock(&spared___alloc_percpu_gfp);
	__alloc_percpu_gfp(0, 0, GFP_NOFS);
	mutex_unlock(&spared___alloc_percpu_gfp);
}

static DEFINE_MUTEX(outer_alloc_percpu);

void with_alloc_percpu(void)
{
	mutex_lock(&outer_alloc_percpu);
	alloc_percpu(8);
	mutex_unlock(&outer_alloc_percpu);
}

static DEFINE_MUTEX(outer___alloc_percpu);

void with___alloc_percpu(void)
{
	mutex_lock(&outer___alloc_percpu);
	__alloc_percpu(8);
	mutex_unlock(&outer___alloc_percpu);
}

static DEFINE_MUTEX(outer_vmalloc);

void with_vmalloc(void)
{
	mutex_lock(&outer_vmalloc);
	vmalloc(8);
	mutex_unlock(&outer_vmalloc);
}

static DEFINE_MUTEX(outer_vzalloc);

void with_vzalloc(void)
{
	mutex_lock(&outer_vzalloc);
	vzalloc(8);
	mutex_unlock(&outer_vzalloc);
}

static DEFINE_MUTEX(outer___vmalloc);
static DEFINE_MUTEX(spared___vmalloc);

void with___vmalloc(void)
{
	mutex_lock(&outer___vmalloc);
	__vmalloc(0, GFP_KERNEL);
	mutex_unlock(&outer___vmalloc);
	mutex_lock(&spared___vmalloc);
	__vmalloc(0, GFP_NOFS);
	mutex_unlock(&spared___vmalloc);
}

static DEFINE_MUTEX(outer_mempool_alloc);
static DEFINE_MUTEX(spared_mempool_alloc);

void with_mempool_alloc(void)
{
	mutex_lock(&outer_mempool_alloc);
	mempool_alloc(0, GFP_KERNEL);
	mutex_unlock(&outer_mempool_alloc);
	mutex_lock(&spared_mempool_alloc);
	mempool_alloc(0, GFP_NOFS);
	mutex_unlock(&spared_mempool_alloc);
}

static DEFINE_MUTEX(outer_memdup_user);

void with_memdup_user(void)
{
	mutex_lock(&outer_memdup_user);
	memdup_user(8);
	mutex_unlock(&outer_memdup_user);
}

static DEFINE_MUTEX(outer_kmalloc_noprof);
static DEFINE_MUTEX(spared_kmalloc_noprof);

void with_kmalloc_noprof(void)
{
	mutex_lock(&outer_kmalloc_noprof);
	kmalloc_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc_noprof);
	mutex_lock(&spared_kmalloc_noprof);
	kmalloc_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc_noprof);
}

static DEFINE_MUTEX(outer_kzalloc_noprof);
static DEFINE_MUTEX(spared_kzalloc_noprof);

void with_kzalloc_noprof(void)
{
	mutex_lock(&outer_kzalloc_noprof);
	kzalloc_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kzalloc_noprof);
	mutex_lock(&spared_kzalloc_noprof);
	kzalloc_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kzalloc_noprof);
}

static DEFINE_MUTEX(outer_kmalloc_array_noprof);
static DEFINE_MUTEX(spared_kmalloc_array_noprof);

void with_kmalloc_array_noprof(void)
{
	mutex_lock(&outer_kmalloc_array_noprof);
	kmalloc_array_noprof(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc_array_noprof);
	mutex_lock(&spared_kmalloc_array_noprof);
	kmalloc_array_noprof(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc_array_noprof);
}

static DEFINE_MUTEX(outer_kmalloc_node_noprof);
static DEFINE_MUTEX(spared_kmalloc_node_noprof);

void with_kmalloc_node_noprof(void)
{
	mutex_lock(&outer_kmalloc_node_noprof);
	kmalloc_node_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kmalloc_node_noprof);
	mutex_lock(&spared_kmalloc_node_noprof);
	kmalloc_node_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kmalloc_node_noprof);
}

static DEFINE_MUTEX(outer_krealloc_noprof);
static DEFINE_MUTEX(spared_krealloc_noprof);

void with_krealloc_noprof(void)
{
	mutex_lock(&outer_krealloc_noprof);
	krealloc_noprof(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_krealloc_noprof);
	mutex_lock(&spared_krealloc_noprof);
	krealloc_noprof(0, 0, GFP_NOFS);
	mutex_unlock(&spared_krealloc_noprof);
}

static DEFINE_MUTEX(outer_kvmalloc_node_noprof);
static DEFINE_MUTEX(spared_kvmalloc_node_noprof);

void with_kvmalloc_node_noprof(void)
{
	mutex_lock(&outer_kvmalloc_node_noprof);
	kvmalloc_node_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kvmalloc_node_noprof);
	mutex_lock(&spared_kvmalloc_node_noprof);
	kvmalloc_node_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kvmalloc_node_noprof);
}

static DEFINE_MUTEX(outer_kmemdup_noprof);
static DEFINE_MUTEX(spared_kmemdup_noprof);

void with_kmemdup_noprof(void)
{
	mutex_lock(&outer_kmemdup_noprof);
	kmemdup_noprof(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmemdup_noprof);
	mutex_lock(&spared_kmemdup_noprof);
	kmemdup_noprof(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmemdup_noprof);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_noprof);
static DEFINE_MUTEX(spared_kmem_cache_alloc_noprof);

void with_kmem_cache_alloc_noprof(void)
{
	mutex_lock(&outer_kmem_cache_alloc_noprof);
	kmem_cache_alloc_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_noprof);
	mutex_lock(&spared_kmem_cache_alloc_noprof);
	kmem_cache_alloc_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_noprof);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_node_noprof);
static DEFINE_MUTEX(spared_kmem_cache_alloc_node_noprof);

void with_kmem_cache_alloc_node_noprof(void)
{
	mutex_lock(&outer_kmem_cache_alloc_node_noprof);
	kmem_cache_alloc_node_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_node_noprof);
	mutex_lock(&spared_kmem_cache_alloc_node_noprof);
	kmem_cache_alloc_node_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_node_noprof);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_lru_noprof);
static DEFINE_MUTEX(spared_kmem_cache_alloc_lru_noprof);

void with_kmem_cache_alloc_lru_noprof(void)
{
	mutex_lock(&outer_kmem_cache_alloc_lru_noprof);
	kmem_cache_alloc_lru_noprof(0, 0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_lru_noprof);
	mutex_lock(&spared_kmem_cache_alloc_lru_noprof);
	kmem_cache_alloc_lru_noprof(0, 0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_lru_noprof);
}

static DEFINE_MUTEX(outer_kmem_cache_alloc_bulk_noprof);
static DEFINE_MUTEX(spared_kmem_cache_alloc_bulk_noprof);

void with_kmem_cache_alloc_bulk_noprof(void)
{
	mutex_lock(&outer_kmem_cache_alloc_bulk_noprof);
	kmem_cache_alloc_bulk_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_kmem_cache_alloc_bulk_noprof);
	mutex_lock(&spared_kmem_cache_alloc_bulk_noprof);
	kmem_cache_alloc_bulk_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_kmem_cache_alloc_bulk_noprof);
}

static DEFINE_MUTEX(outer_alloc_pages_noprof);
static DEFINE_MUTEX(spared_alloc_pages_noprof);

void with_alloc_pages_noprof(void)
{
	mutex_lock(&outer_alloc_pages_noprof);
	alloc_pages_noprof(GFP_KERNEL);
	mutex_unlock(&outer_alloc_pages_noprof);
	mutex_lock(&spared_alloc_pages_noprof);
	alloc_pages_noprof(GFP_NOFS);
	mutex_unlock(&spared_alloc_pages_noprof);
}

static DEFINE_MUTEX(outer___alloc_pages_noprof);
static DEFINE_MUTEX(spared___alloc_pages_noprof);

void with___alloc_pages_noprof(void)
{
	mutex_lock(&outer___alloc_pages_noprof);
	__alloc_pages_noprof(GFP_KERNEL);
	mutex_unlock(&outer___alloc_pages_noprof);
	mutex_lock(&spared___alloc_pages_noprof);
	__alloc_pages_noprof(GFP_NOFS);
	mutex_unlock(&spared___alloc_pages_noprof);
}

static DEFINE_MUTEX(outer_folio_alloc_noprof);
static DEFINE_MUTEX(spared_folio_alloc_noprof);

void with_folio_alloc_noprof(void)
{
	mutex_lock(&outer_folio_alloc_noprof);
	folio_alloc_noprof(GFP_KERNEL);
	mutex_unlock(&outer_folio_alloc_noprof);
	mutex_lock(&spared_folio_alloc_noprof);
	folio_alloc_noprof(GFP_NOFS);
	mutex_unlock(&spared_folio_alloc_noprof);
}

static DEFINE_MUTEX(outer_get_free_pages_noprof);
static DEFINE_MUTEX(spared_get_free_pages_noprof);

void with_get_free_pages_noprof(void)
{
	mutex_lock(&outer_get_free_pages_noprof);
	get_free_pages_noprof(GFP_KERNEL);
	mutex_unlock(&outer_get_free_pages_noprof);
	mutex_lock(&spared_get_free_pages_noprof);
	get_free_pages_noprof(GFP_NOFS);
	mutex_unlock(&spared_get_free_pages_noprof);
}

static DEFINE_MUTEX(outer_get_zeroed_page_noprof);
static DEFINE_MUTEX(spared_get_zeroed_page_noprof);

void with_get_zeroed_page_noprof(void)
{
	mutex_lock(&outer_get_zeroed_page_noprof);
	get_zeroed_page_noprof(GFP_KERNEL);
	mutex_unlock(&outer_get_zeroed_page_noprof);
	mutex_lock(&spared_get_zeroed_page_noprof);
	get_zeroed_page_noprof(GFP_NOFS);
	mutex_unlock(&spared_get_zeroed_page_noprof);
}

static DEFINE_MUTEX(outer_pcpu_alloc_noprof);
static DEFINE_MUTEX(spared_pcpu_alloc_noprof);

void with_pcpu_alloc_noprof(void)
{
	mutex_lock(&outer_pcpu_alloc_noprof);
	pcpu_alloc_noprof(0, 0, 0, GFP_KERNEL);
	mutex_unlock(&outer_pcpu_alloc_noprof);
	mutex_lock(&spared_pcpu_alloc_noprof);
	pcpu_alloc_noprof(0, 0, 0, GFP_NOFS);
	mutex_unlock(&spared_pcpu_alloc_noprof);
}

static DEFINE_MUTEX(outer_vmalloc_noprof);

void with_vmalloc_noprof(void)
{
	mutex_lock(&outer_vmalloc_noprof);
	vmalloc_noprof(8);
	mutex_unlock(&outer_vmalloc_noprof);
}

static DEFINE_MUTEX(outer_vzalloc_noprof);

void with_vzalloc_noprof(void)
{
	mutex_lock(&outer_vzalloc_noprof);
	vzalloc_noprof(8);
	mutex_unlock(&outer_vzalloc_noprof);
}

static DEFINE_MUTEX(outer___vmalloc_noprof);
static DEFINE_MUTEX(spared___vmalloc_noprof);

void with___vmalloc_noprof(void)
{
	mutex_lock(&outer___vmalloc_noprof);
	__vmalloc_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer___vmalloc_noprof);
	mutex_lock(&spared___vmalloc_noprof);
	__vmalloc_noprof(0, GFP_NOFS);
	mutex_unlock(&spared___vmalloc_noprof);
}

static DEFINE_MUTEX(outer_mempool_alloc_noprof);
static DEFINE_MUTEX(spared_mempool_alloc_noprof);

void with_mempool_alloc_noprof(void)
{
	mutex_lock(&outer_mempool_alloc_noprof);
	mempool_alloc_noprof(0, GFP_KERNEL);
	mutex_unlock(&outer_mempool_alloc_noprof);
	mutex_lock(&spared_mempool_alloc_noprof);
	mempool_alloc_noprof(0, GFP_NOFS);
	mutex_unlock(&spared_mempool_alloc_noprof);
}
