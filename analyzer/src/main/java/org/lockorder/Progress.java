package org.lockorder;

/** Hears how far an analysis is. Called from any thread. */
public interface Progress {
  /** Nobody listens. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, int total) {}

        @Override
        public void step(int done) {}
      };

  /** A stage begins; {@code total} steps make it, 0 where that is not known. */
  void stage(String name, int total);

  /** So many steps of the stage are done by now. */
  void step(int done);
}
