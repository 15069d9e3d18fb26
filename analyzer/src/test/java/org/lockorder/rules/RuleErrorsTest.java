package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.ir.LockKind;

/** Whatever is wrong with a rules file is said in one line with its place and its mend. */
class RuleErrorsTest {
  @TempDir Path folder;

  /** A {@code ;} stands for a line's end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kind: mutex;calls:;  f: {aquire: arg0} | 3: unknown key 'aquire' in call 'f': use acquire, release, downgrade, assert-held, assert-not-held, init, init-taken, set-class, hide, waits-for, mode, kind, blocks, acquired-when, tries, reads, subclass, count, named, last-reference, if, context, enters or override
          calling: {} | 1: unknown key 'calling' in the file: use family, about, kind, source, types, names, prints, flags, calls, marks, objects, values, guard-uses, counted-rwsems, no-return, zeroing, boot-marks, process-wide, fixed, drives, queues, ordered-queues, starts, handlers, shapes, serves, removals, implementations, orders or holds
          kind: mutex;kind: rwsem | 2: duplicate key 'kind' in the file: keep one of them
          kind: lock | 1: 'kind' in the file is 'lock': use mutex, rt_mutex, ww_mutex, spinlock, raw_spinlock, rwlock, rwsem, percpu_rwsem, semaphore, seqlock, local_lock, bit_spinlock, bit_lock, srcu, rcu, lockdep-off, reclaim, reclaim-off, counted-rwsem, pseudo, work, timer, completion, workqueue or ordered-queue
          [calls] | 1: the file is a list: write a mapping, key: value
          calls | 1: the file is a single word: write a mapping, key: value
          calls: [f] | 1: 'calls' is a list: write a mapping, key: value
          calls: | 1: 'calls' is empty: write a mapping, key: value
          about: [a] | 1: 'about' in the file is a list: write a word
          types: a | 1: 'types' in the file is a single word: write a list, [a, b]
          {[a]: b} | 1: a key in the file is a list: write a word
          calls: {f(x): {}} | 1: 'f(x)' in 'calls' is no name: use letters, digits and _
          calls: {f: {acquire: arg0}} | 1: call 'f' has no kind: add kind to it or to the file
          kind: mutex;calls: {f: {}} | 2: call 'f' has no effect: add acquire, release, downgrade, assert-held, assert-not-held, init, init-taken, set-class, hide or waits-for
          kind: mutex;calls: {f: []} | 2: call 'f' is empty: say what it does
          kind: mutex;calls: {f: arg0} | 2: call 'f' is a single word: write a mapping, key: value
          kind: mutex;calls: {f: {acquire: arg0, release: arg0}} | 2: call 'f' has both acquire and release: keep one of them
          kind: mutex;calls: {f: {acquire: arg0, count: arg1}} | 2: 'count' in call 'f' goes with init only: remove it
          kind: mutex;calls: {f: {acquire: arg0, acquired-when: zero, enters: true}} | 2: 'enters' in call 'f' does not go with acquired-when: remove one
          kind: mutex;calls: {f: {release: arg0, blocks: false}} | 2: 'blocks' in call 'f' goes with acquire only: remove it
          kind: mutex;calls: {f: {acquire: lock}} | 2: 'acquire' in call 'f' is 'lock', no operand: write arg0, arg0->member, arg0[BIT], global name, one-of name or return
          kind: mutex;calls: {f: {acquire: arg0, mode: read}} | 2: 'mode' in call 'f' is 'read': use exclusive, shared or recursive-shared
          kind: mutex;calls: {f: {acquire: arg0, blocks: no}} | 2: 'blocks' in call 'f' is 'no': use true or false
          kind: mutex;calls: {f: {acquire: arg0, acquired-when: ok}} | 2: 'acquired-when' in call 'f' is 'ok': use always, negative, nonnull, nonzero, not-err, not-negative, not-positive, positive or zero
          kind: mutex;calls: {mutex_lock: {acquire: arg0}} | 2: call 'mutex_lock' is there already (mutex.yaml:7): remove it or give override: true
          kind: mutex;calls: {f: {acquire: arg0, override: true}} | 2: call 'f' overrides nothing: mend the name or remove override
          values: {f: {}} | 1: value 'f' has no meaning: add same, error, container, member, moves, pointee, beside, pointer-to, one-of, like, type, tests, config, last-reference, seldom, number, opaque, refuses, demands, stores or calls
          values: {f: {same: arg0->a}} | 1: 'same' in value 'f' is 'arg0->a', no operand: write arg0, arg1, ...
          values: {f: {tests: arg0}} | 1: value 'f' has no key 'outcome': add it
          values: {f: {same: arg0, outcome: zero}} | 1: 'outcome' in value 'f' goes with tests only: remove it
          values: {f: {same: arg0, returns: true}} | 1: 'returns' in value 'f' goes with moves only: remove it
          values: {f: {container: {pointer: arg0}}} | 1: container of value 'f' has no key 'type': add it
          objects: {F: {name: arg0, type: "struct\\ts"}} | 1: 'type' in object 'F' has a line break or a tab: write it on one line
          counted-rwsems: {c: {id: "a\\nb"}} | 1: 'id' in counted-rwsem 'c' has a line break or a tab: write it on one line
          objects: {F: {name: arg0}} | 1: object 'F' has no key 'type': add it
          guard-uses: {f: {holds: ever}} | 1: 'holds' in guard-use 'f' is 'ever': use rest-of-scope, statement, statement-or-fail, named-rest-of-scope or variable
          counted-rwsems: {c: {read-lock: [f]}} | 1: counted-rwsem 'c' has no key 'id': add it
          no-return: [f, f] | 1: 'f' is twice in 'no-return': keep one of them
          no-return: [panic] | 1: no-return 'panic' is there already (no_return.yaml:6): remove it
          fixed: {SMP: n} | 1: fixed 'SMP' is there already (profile.yaml:4): remove it or give override: true
          fixed: {FOO: 1} | 1: 'is' in fixed 'FOO' is '1': use n or y
          orders: {o: {file: f, says: s}} | 1: order 'o' has no key 'chains': add it
          orders: {o: {file: f, says: s, chains: []}} | 1: order 'o' has no chain: write [a > b]
          orders: {o: {file: f, says: s, chains: [a]}} | 1: a chain of order 'o' has one level: write the order as a > b > c
          orders: {o: {file: f, says: s, chains: [a > ]}} | 1: '' in order 'o' is no lock: write a class's id, and {member} for some of it
          orders: {o: {file: f, says: s, chains: [a > b > a]}} | 1: order 'o' has 'a' before itself: remove one
          orders: {tracepoint: {file: f, says: s, chains: [a > b]}} | 1: order 'tracepoint' is there already (orders/kernel.yaml:53): remove it or give override: true
          orders: {o: {file: f, says: s, chains: [tracepoints_mutex > a, a > tracepoint_module_list_mutex]}} | 1: order 'o' has tracepoints_mutex before a, but by order 'tracepoint' (orders/kernel.yaml:53) tracepoint_module_list_mutex comes before tracepoints_mutex: remove one
          a: b: c | 1: not YAML: mapping values are not allowed here: mend indentation, quotes, brackets
          a: [b;c: d | 2: not YAML: expected ',' or ']', but got :: mend indentation, quotes, brackets
          about: &a x;family: *a | 2: an alias: write the value out
          about: !!java.net.URL x | 1: a tag 'tag:yaml.org,2002:java.net.URL': write the plain value
          about: a;---;about: b | 2: not YAML: but found another document: mend indentation, quotes, brackets
          """)
  void anError(String text, String message) throws IOException {
    Path file = write("my.yaml", text.replace(';', '\n'));
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void theFolder() throws IOException {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> RuleLoader.load(List.of(none), "x86"))
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(none + ": no such rules folder: mend the path");
    Path file = write("my.yaml", "");
    assertThatThrownBy(() -> RuleLoader.load(List.of(file), "x86"))
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(file + ": not a folder: name the folder of the rules files");
    Path inner = Files.createDirectory(folder.resolve("sub.yaml"));
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(inner + ": not a regular file: remove or rename it");
  }

  @Test
  void theBytes() throws IOException {
    Path file = folder.resolve("my.yaml");
    Files.write(file, new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(file + ": not UTF-8: save it as UTF-8 text");
    Files.writeString(file, "# " + "x".repeat(YamlText.LARGEST));
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(file + ": larger than 4 MB: split it");
    Files.writeString(file, "about: a\nfamily: \u0007\n");
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(
            file
                + ":2: not YAML: a character that YAML does not allow: mend indentation, quotes,"
                + " brackets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void whateverIsNestedTooDeep(String opening) throws IOException {
    Path file = write("my.yaml", opening.repeat(100_000));
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessage(file + ":1: nested too deep: a row is at most a list of mappings");
  }

  @Test
  void aNameOfTheInputStaysOnOneLineAndShort() throws IOException {
    write("my.yaml", "\"a\\n" + "b".repeat(200) + "\": {}");
    assertThatThrownBy(this::load)
        .isExactlyInstanceOf(RulesException.class)
        .hasMessageContaining("unknown key 'a?" + "b".repeat(58) + "...' in the file")
        .message()
        .hasLineCount(1);
  }

  @Test
  void nothingToReadIsFine() throws Exception {
    write("a.yaml", "");
    write("b.yaml", "# nothing yet\n");
    write("c.txt", "no rules: [");
    assertThat(load().origins()).isEqualTo(RuleLoader.load(List.of(), "x86").origins());
  }

  @Test
  void aFolderAddsAndOverrides() throws Exception {
    write(
        "my.yaml",
        """
        kind: semaphore
        calls:
          foo_lock: [{acquire: global foo.lock}, {release: arg1->a.b}]
          mutex_lock: {acquire: arg0, override: true}
        fixed:
          SMP: {is: n, override: true}
        """);
    Models models = load();
    assertThat(models.calls().get("foo_lock"))
        .extracting(CallModel::lock)
        .containsExactly(new Operand.GlobalObject("foo.lock"), new Operand.Argument(1, "->a.b"));
    assertThat(models.calls().get("mutex_lock"))
        .extracting(CallModel::kind)
        .containsExactly(LockKind.SEMAPHORE);
    assertThat(models.profile()).containsEntry("SMP", false);
  }

  @Test
  void aProfileIsReadForItsArchitectureOnly() throws Exception {
    write("profile-arm64.yaml", "fixed: {ARM64: y}");
    assertThat(load().profile()).doesNotContainKey("ARM64");
    assertThat(RuleLoader.load(List.of(folder), "arm64").profile()).containsEntry("ARM64", true);
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private Models load() throws RulesException {
    return RuleLoader.load(List.of(folder), "x86");
  }
}
