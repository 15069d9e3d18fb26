package org.lockorder.grammar.internal;

import java.util.Set;

/**
 * The words that shape alone cannot tell. All of them are macros or typedefs that nearly every
 * kernel file uses and none defines: {@code T __x y} and {@code T y __x} look alike until one knows
 * that {@code __x} is no name. Each is only asked where the tokens around it leave a choice.
 */
final class Words {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "____cacheline_aligned",
          "____cacheline_aligned_in_smp",
          "____cacheline_internodealigned_in_smp",
          "__acquires",
          "__aligned",
          "__aligned_largest",
          "__alloc_size",
          "__always_inline",
          "__always_unused",
          "__assume_aligned",
          "__attribute",
          "__attribute__",
          "__attribute_const__",
          "__bitwise",
          "__bpf_kfunc",
          "__cacheline_aligned",
          "__cacheline_aligned_in_smp",
          "__cleanup",
          "__cold",
          "__compiletime_error",
          "__compiletime_warning",
          "__cond_acquires",
          "__counted_by",
          "__counted_by_be",
          "__counted_by_le",
          "__cpuidle",
          "__data_racy",
          "__deprecated",
          "__designated_init",
          "__diagnose_as",
          "__entry_text",
          "__exit",
          "__exitdata",
          "__flatten",
          "__force",
          "__free",
          "__gnu_inline",
          "__guarded_by",
          "__head",
          "__hot",
          "__init",
          "__init_memblock",
          "__init_or_module",
          "__initconst",
          "__initconst_or_module",
          "__initdata",
          "__initdata_memblock",
          "__initdata_or_meminfo",
          "__initdata_or_module",
          "__iomem",
          "__irq_entry",
          "__kernel",
          "__kprobes",
          "__latent_entropy",
          "__lockfunc",
          "__malloc",
          "__maybe_unused",
          "__meminit",
          "__meminitdata",
          "__mode",
          "__must_check",
          "__must_hold",
          "__naked",
          "__net_exit",
          "__net_init",
          "__net_initconst",
          "__net_initdata",
          "__no_kasan_or_inline",
          "__no_kcsan",
          "__no_kmsan_checks",
          "__no_profile",
          "__no_randomize_layout",
          "__no_sanitize_address",
          "__no_sanitize_memory",
          "__no_sanitize_or_inline",
          "__no_sanitize_thread",
          "__no_sanitize_undefined",
          "__no_stack_protector",
          "__nocast",
          "__nocfi",
          "__noclone",
          "__noendbr",
          "__noinitretpoline",
          "__nonstring",
          "__noreturn",
          "__noscs",
          "__nosave",
          "__nosavedata",
          "__packed",
          "__page_aligned_bss",
          "__page_aligned_data",
          "__percpu",
          "__printf",
          "__private",
          "__pure",
          "__randomize_layout",
          "__rcu",
          "__read_mostly",
          "__realloc_size",
          "__ref",
          "__refconst",
          "__refdata",
          "__releases",
          "__ro_after_init",
          "__safe",
          "__scanf",
          "__sched",
          "__section",
          "__softirq_entry",
          "__tracepoint_string",
          "__unused",
          "__used",
          "__user",
          "__visible",
          "__weak",
          "asmlinkage",
          "fastcall",
          "nokprobe_inline",
          "noinline",
          "noinline_for_kasan",
          "noinline_for_stack",
          "noinline_for_tracing",
          "noinstr",
          "notrace");

  private static final Set<String> TYPES =
      Set.of(
          "bool", "s16", "s32", "s64", "s8", "u16", "u32", "u64", "u8", "uchar", "uint", "ulong",
          "ushort", "__be16", "__be32", "__be64", "__le16", "__le32", "__le64", "__s16", "__s32",
          "__s64", "__s8", "__u16", "__u32", "__u64", "__u8", "__wsum", "u_char", "u_int", "u_long",
          "u_short");

  private static final int LONGEST_TYPE = 7;

  private Words() {}

  /** Whether the word says something about a declaration without being part of its type. */
  static boolean isAttribute(String word) {
    // Nearly all begin with an underscore, and nearly no other word does.
    return !word.isEmpty() && "_afn".indexOf(word.charAt(0)) >= 0 && ATTRIBUTES.contains(word);
  }

  /** Whether the word is a type by habit: {@code u8}, {@code size_t}. */
  static boolean isTypeName(String word) {
    return word.endsWith("_t") || (word.length() <= LONGEST_TYPE && TYPES.contains(word));
  }

  /** Whether a macro of this name heads a loop: what follows its call is its body. */
  static boolean isLoop(String word) {
    return word.contains("for_each") || word.contains("foreach") || word.contains("FOR_EACH");
  }

  /** Whether the word is written as constants and macros are. */
  static boolean isUpperCase(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
    }
    return true;
  }
}
