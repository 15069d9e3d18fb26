package org.lockorder.summary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Value;
import org.lockorder.pointers.LockPointers;
import org.lockorder.pointers.Resolver;
import org.lockorder.program.Program;
import org.lockorder.threads.Threads;

/** What is known so far of each function of a program, by its number: filled in callees first. */
final class SummaryTable {
  private final Program program;
  private final CallGraph calls;
  private final LockPointers pointers;
  private final Set<String> zeroing;
  private final CommonParts common = new CommonParts();

  /** The functions in or below which a lock is taken or said to be held, by any call. */
  private final BitSet leading;

  /** What is a semaphore by its type, but is made as taken: a completion. */
  private Set<String> awaited = Set.of();

  private final LocksSaid said;
  private final Summary[] summaries;
  private final OwnLocks[] own;
  private final Acquires[] acquires;
  private final long[] astray;
  private final List<Value>[] reads;
  private final long[] heeded;
  private final MemoryWrites writes;

  SummaryTable(
      Program program,
      CallGraph calls,
      LockPointers pointers,
      Set<String> zeroing,
      Threads threads) {
    this.program = program;
    this.calls = calls;
    this.pointers = pointers;
    this.zeroing = zeroing;
    Supplier<BitSet> begun = threads.begin(() -> Leading.of(program, calls));
    int count = program.functions().size();
    this.summaries = new Summary[count];
    this.own = new OwnLocks[count];
    this.acquires = new Acquires[count];
    this.astray = new long[count];
    this.reads = lists(count);
    this.heeded = new long[count];
    Arrays.fill(heeded, -1);
    this.writes = new MemoryWrites(program, calls);
    this.said = new LocksSaid(this, threads);
    this.awaited = said.of(LockAction.INITIALISE_TAKEN);
    this.leading = begun.get();
  }

  Program program() {
    return program;
  }

  CallGraph calls() {
    return calls;
  }

  int size() {
    return summaries.length;
  }

  /** The locks of a function by name, found when they are asked for. */
  Uses uses(int function) {
    Resolver resolver =
        new Resolver(program, function, new KnownCallees(this, function, false), pointers);
    return new Uses(program, resolver, awaited, common);
  }

  /** What some calls say of locks for all code. */
  LocksSaid said() {
    return said;
  }

  /** Of parts that say the same there is one object, as long as functions are summarised. */
  CommonParts common() {
    return common;
  }

  /** Whether a lock is taken in or below it, or said to be held. */
  boolean isLeading(int function) {
    return leading.get(function);
  }

  /** By number; null for those that are still to come. */
  Summary[] summaries() {
    return summaries;
  }

  /** Likewise. */
  Acquires[] acquires() {
    return acquires;
  }

  /** Likewise. */
  OwnLocks[] own() {
    return own;
  }

  /** What a function reads that is no parameter; nothing until that is {@link #read known}. */
  List<Value> reads(int function) {
    return reads[function];
  }

  /** Finds out what a function reads, whose callees' is known. */
  void read(int function) {
    reads[function] = isLeading(function) ? Reads.of(this, function) : List.of();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Value>[] lists(int count) {
    List<Value>[] lists = new List[count];
    Arrays.fill(lists, List.of());
    return lists;
  }

  /** Of what a function reads, that on which it depends what it asks for; a bit an index. */
  boolean heeds(int function, int index) {
    return (heeded[function] >>> index & 1) != 0;
  }

  /** Keeps on what of that the summary depends. */
  void heed(int function, Summary summary) {
    heeded[function] = reads[function].isEmpty() ? 0 : Reads.heeded(summary);
  }

  /** The functions that zero the memory to which their result points, by name. */
  Set<String> zeroing() {
    return zeroing;
  }

  /** Who may write to what memory. */
  MemoryWrites writes() {
    return writes;
  }

  /** What functions do astray of their callers' locks: {@link Astray}. */
  long[] astray() {
    return astray;
  }
}
