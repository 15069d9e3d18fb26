package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.FunctionFacts;

/** What the constructor and the destructor of a scope class become. */
class ScopeClassTest {
  private static final String POINTER =
      """
      static inline void class_m_destructor(struct mutex **p)
      { struct mutex *_T = *p; if (_T) { mutex_unlock(_T); } }
      static inline struct mutex *class_m_constructor(struct mutex *_T)
      { struct mutex *t = ({ mutex_lock(_T); _T; }); return t; }
      """;

  private static final String LOCKED =
      """
      typedef struct { spinlock_t *lock; unsigned long flags; } class_s_t;
      static inline void class_s_destructor(class_s_t *_T)
      { if (_T->lock) { spin_unlock(_T->lock); } }
      static inline void *class_s_lock_ptr(class_s_t *_T)
      { return (void *)_T->lock; }
      static inline class_s_t class_s_constructor(spinlock_t *l)
      { class_s_t _t = { .lock = l }, *_T = &_t; spin_lock(_T->lock); return _t; }
      """;

  @Test
  void pointerClassIsItsArgument() {
    assertThat(Snippet.blocks(POINTER, "guard:m:lock"))
        .isEqualTo(
            """
            0:
              if _T goto 1 else 2
            1:
              #0 = mutex_lock acquire mutex exclusive _T "_T"
              t = ((struct mutex *)_T)
              return t
            2:
              stop
            """);
    assertThat(Snippet.blocks(POINTER, "guard:m:unlock"))
        .isEqualTo(
            """
            0:
              #0 = mutex_unlock release mutex exclusive _T "_T"
              return
            """);
  }

  @Test
  void memberIsWhatItIsMadeOf() {
    assertThat(Snippet.blocks(LOCKED, "guard:s:lock"))
        .isEqualTo(
            """
            0:
              if l goto 1 else 2
            1:
              _t.lock = l
              _T = &_t
              #0 = spin_lock acquire spinlock exclusive l "_T->lock"
              return _t.lock
            2:
              stop
            """);
    assertThat(Snippet.blocks(LOCKED, "guard:s:unlock"))
        .isEqualTo(
            """
            0:
              #0 = spin_unlock release spinlock exclusive l "_T->lock"
              return
            """);
  }

  @Test
  void extensionThatFailsHoldsNothing() {
    String c =
        POINTER
            + """
            static inline void class_m_try_destructor(struct mutex **p)
            { class_m_destructor(p); }
            static inline struct mutex *class_m_try_constructor(struct mutex *_T)
            { struct mutex *t = ({ void *_t = _T; if (_T && !mutex_trylock(_T)) _t = NULL; _t; });
              return t; }
            """;
    assertThat(Snippet.blocks(c, "guard:m_try:lock"))
        .isEqualTo(
            """
            0:
              if _T goto 1 else 5
            1:
              _t = _T
              if _T goto 2 else 4
            2:
              #0 = mutex_trylock acquire mutex exclusive _T try when negative|positive "_T"
              if #0 goto 4 else 3
            3:
              _t = 0
              goto 4
            4:
              t = ((struct mutex *)_t)
              return t
            5:
              stop
            """);
    assertThat(Snippet.blocks(c, "guard:m_try:unlock"))
        .isEqualTo(
            """
            0:
              if $object goto 1 else 2
            1:
              #0 = guard:m:unlock(_T, $object)
              goto 2
            2:
              return
            """);
  }

  @Test
  void lockPointerTellsWhetherAMemberIsHeld() {
    String c =
        LOCKED
            + """
            static inline void class_s_try_destructor(class_s_t *p)
            { class_s_destructor(p); }
            static inline void *class_s_try_lock_ptr(class_s_t *p)
            { return class_s_lock_ptr(p); }
            static inline class_s_t class_s_try_constructor(spinlock_t *l)
            { class_s_t t = ({ class_s_t _t = { .lock = l }, *_T = &_t;
                if (_T->lock && !mutex_trylock(_T->lock)) _T->lock = NULL; _t; });
              return t; }
            """;
    assertThat(Snippet.blocks(c, "guard:s_try:lock"))
        .isEqualTo(
            """
            0:
              if l goto 1 else 5
            1:
              _t.lock = l
              _T = &_t
              if l goto 2 else 4
            2:
              #0 = mutex_trylock acquire mutex exclusive l try when negative|positive "_T->lock"
              if #0 goto 4 else 3
            3:
              _t.lock = 0
              goto 4
            4:
              t = _t
              return _t.lock
            5:
              stop
            """);
    assertThat(Snippet.blocks(c, "guard:s_try:unlock"))
        .isEqualTo(
            """
            0:
              if $object goto 1 else 2
            1:
              #0 = guard:s:unlock(l, $object)
              goto 2
            2:
              return
            """);
  }

  @Test
  void objectOfUnknownOriginIsGiven() {
    String c =
        """
        static inline void class_found_destructor(struct box **p)
        { struct box *_T = *p; if (_T) mutex_unlock(&_T->lock); }
        static inline struct box *class_found_constructor(int id)
        { struct box *t = find_locked(id); return t; }
        """;
    assertThat(Snippet.blocks(c, "guard:found:lock"))
        .isEqualTo(
            """
            0:
              #0 = find_locked(id)
              t = ((struct box *)#0)
              return t
            """);
    assertThat(Snippet.blocks(c, "guard:found:unlock"))
        .isEqualTo(
            """
            0:
              if $object goto 1 else 2
            1:
              #0 = mutex_unlock release mutex exclusive &$object->lock "&_T->lock"
              goto 2
            2:
              return
            """);
  }

  @Test
  void positionalMembersAreNamedByTheStruct() {
    String c =
        """
        typedef struct { struct box *a; struct box *b; } class_two_t;
        static inline void class_two_destructor(class_two_t *_T)
        { mutex_unlock(&_T->b->lock); }
        static inline class_two_t class_two_constructor(struct box *x, struct box *y)
        { mutex_lock(&y->lock); return (class_two_t){ x, y }; }
        """;
    assertThat(Snippet.blocks(c, "guard:two:unlock"))
        .isEqualTo(
            """
            0:
              #0 = mutex_unlock release mutex exclusive &y->lock "&_T->b->lock"
              return
            """);
  }

  @Test
  void cleanupIsGivenTheVariableItself() {
    String c =
        """
        static inline void __free_put(void *p)
        { struct box *_T = *(struct box **)p; if (_T) put(_T); }
        """;
    assertThat(Snippet.blocks(c, "cleanup:__free_put"))
        .isEqualTo(
            """
            0:
              if $object goto 1 else 2
            1:
              #0 = put($object)
              goto 2
            2:
              return
            """);
  }

  @Test
  void partsAreKeptOnlyWhereSomebodyCallsThem() {
    assertThat(names(POINTER)).containsExactly("guard:m:unlock", "guard:m:lock");
    assertThat(names(POINTER + "void f(struct mutex *m) { class_m_constructor(m); }"))
        .containsExactly("guard:m:unlock", "class_m_constructor", "guard:m:lock", "f");
    assertThat(names(POINTER + "void *p = class_m_destructor;"))
        .containsExactly("class_m_destructor", "guard:m:unlock", "guard:m:lock");
  }

  @Test
  void partsOfNoWholeClassAreFunctionsLikeAnyOther() {
    assertThat(names("void class_m_destructor(struct mutex **p) { mutex_unlock(*p); }"))
        .containsExactly("class_m_destructor");
  }

  private static List<String> names(String c) {
    return Snippet.read(c).functions().stream().map(FunctionFacts::name).toList();
  }
}
