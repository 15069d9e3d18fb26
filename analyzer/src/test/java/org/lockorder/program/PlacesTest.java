package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.CType;

/** The way from a root to a lock, and what it says of the lock's owner on every step. */
class PlacesTest {
  private static final String FILE = "a.c";
  private static final Place.Step FOLLOW = new Place.Step.Follow();
  private static final Program PROGRAM =
      Stages.of(
              """
              struct tree { spinlock_t lock; };
              typedef struct tree tree_t;
              struct inode {
                tree_t io;
                struct { spinlock_t inner; } part;
                struct { spinlock_t bare; };
                spinlock_t many[3];
                struct inode *parent;
              };
              struct inode root;
              static DEFINE_PER_CPU(struct inode, percpu);
              """)
          .program();
  private static final Places PLACES = PROGRAM.places();

  private static Place parameter(int index) {
    CType pointer = new CType.Pointer(new CType.Struct("inode"));
    return PLACES.variable(new Place.Root.Parameter(index), pointer, FILE);
  }

  private static Place object(String name) {
    return PLACES.object(PROGRAM.types().global(name, FILE).orElseThrow(), name);
  }

  private static Place.Step member(String name) {
    return new Place.Step.Member(name);
  }

  private static Place walk(Place from, Place.Step... steps) {
    Place at = from;
    for (Place.Step step : steps) {
      at = PLACES.step(at, step, FILE);
    }
    return at;
  }

  @Test
  void aMemberBelongsToTheInnermostNamedStruct() {
    Place lock = walk(parameter(0), FOLLOW, member("io"), member("lock"));
    assertThat(lock.text()).isEqualTo("$0*.io.lock");
    assertThat(lock.owner()).isEqualTo(new CType.Struct("tree"));
    assertThat(lock.tail()).isEqualTo("lock");
    assertThat(lock.container()).isEqualTo("inode.io");
    assertThat(lock.many()).isFalse();
    assertThat(lock.object()).isNull();
    assertThat(lock.depth()).isEqualTo(3);
  }

  @Test
  void aStructWithoutANameIsPartOfItsOwner() {
    Place inner = walk(parameter(0), FOLLOW, member("part"), member("inner"));
    assertThat(inner.owner()).isEqualTo(new CType.Struct("inode"));
    assertThat(inner.tail()).isEqualTo("part.inner");
    Place bare = walk(parameter(0), FOLLOW, member("bare"));
    assertThat(bare.owner()).isEqualTo(new CType.Struct("inode"));
    assertThat(bare.tail()).isEqualTo("bare");
  }

  @Test
  void aPointerLeadsToAnOwnerWithoutAContainer() {
    Place next = walk(parameter(0), FOLLOW, member("parent"), FOLLOW, member("io"));
    assertThat(next.owner()).isEqualTo(new CType.Struct("inode"));
    assertThat(next.container()).isNull();
    assertThat(next.type()).isEqualTo(new CType.Struct("tree"));
  }

  @Test
  void anElementMayBeAnyUnlessAConstantNamesIt() {
    Place any = walk(object("root"), member("many"), new Place.Step.Element(null));
    assertThat(any.many()).isTrue();
    assertThat(any.tail()).isEqualTo("many");
    Place first = walk(object("root"), member("many"), new Place.Step.Element("FIRST"));
    assertThat(first.many()).isFalse();
    assertThat(first.tail()).isEqualTo("many[FIRST]");
    assertThat(first.object()).isEqualTo("root.many[FIRST]");
    assertThat(walk(object("root"), member("many"), FOLLOW).many()).isTrue();
    assertThat(walk(parameter(0), new Place.Step.Element(null)).many()).isTrue();
    assertThat(walk(parameter(0), new Place.Step.Element("FIRST")).many()).isFalse();
  }

  @Test
  void aStaticObjectKeepsItsNameUntilAPointerIsFollowed() {
    assertThat(walk(object("root"), member("io"), member("lock")).object())
        .isEqualTo("root.io.lock");
    assertThat(walk(object("root"), member("parent"), FOLLOW, member("io")).object()).isNull();
    assertThat(object("percpu").many()).isTrue();
    assertThat(object("root").many()).isFalse();
  }

  @Test
  void aroundGoesBackWhereTheMembersLead() {
    Place tree = walk(parameter(0), FOLLOW, member("io"));
    CType inode = new CType.Struct("inode");
    assertThat(walk(tree, new Place.Step.Around(inode, "io")))
        .isEqualTo(walk(parameter(0), FOLLOW));
    Place elsewhere = walk(tree, new Place.Step.Around(inode, "part"));
    assertThat(elsewhere.type()).isEqualTo(inode);
    assertThat(elsewhere.text()).isEqualTo("$0*.io^part");
    Place foreign = walk(tree, new Place.Step.Around(new CType.Struct("tree"), "io"));
    assertThat(foreign.text()).isEqualTo("$0*.io^io");
  }

  @Test
  void aLongWayIsCutToSomeObject() {
    Place at = parameter(0);
    for (int i = 0; i < 5; i++) {
      at = walk(at, FOLLOW, member("parent"));
    }
    assertThat(at.root()).isEqualTo(new Place.Root.Parameter(0));
    Place cut = walk(at, FOLLOW);
    assertThat(cut.root()).isEqualTo(new Place.Root.Some());
    assertThat(cut.type()).isEqualTo(new CType.Struct("inode"));
    assertThat(cut.many()).isTrue();
  }

  @Test
  void twoPlacesAreOneWhenEveryStepIs() {
    Place lock = walk(parameter(0), FOLLOW, member("io"), member("lock"));
    assertThat(lock.sameAs(walk(parameter(0), FOLLOW, member("io"), member("lock")))).isTrue();
    assertThat(lock.sameAs(walk(parameter(1), FOLLOW, member("io"), member("lock")))).isFalse();
    assertThat(lock.sameAs(walk(parameter(0), FOLLOW, member("io")))).isFalse();
    assertThat(walk(parameter(0), FOLLOW, member("io")).sameAs(lock)).isFalse();
    assertThat(lock.sameAs(walk(parameter(0), FOLLOW, member("parent"), FOLLOW))).isFalse();
  }

  @Test
  void someObjectIsNeverSurelyAnother() {
    Place some = PLACES.some(new CType.Struct("inode"), FILE);
    assertThat(some.sameAs(some)).isFalse();
    Place any = walk(object("root"), member("many"), new Place.Step.Element(null));
    assertThat(any.sameAs(any)).isFalse();
    Place general = walk(object("root"), member("io")).some();
    assertThat(general.many()).isTrue();
    assertThat(general.some()).isSameAs(general);
  }

  @Test
  void theStepsOfAPlaceAreListedFromItsRoot() {
    assertThat(walk(parameter(2), FOLLOW, member("io")).steps())
        .isEqualTo(List.of(FOLLOW, member("io")));
    assertThat(parameter(2).ofParameter()).isTrue();
    assertThat(object("root").ofParameter()).isFalse();
  }
}
