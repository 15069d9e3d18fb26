package org.lockorder;

/** Who wants to know how far an analysis is. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, int total) {}

        @Override
        public void step(int done) {}
      };

  /** A stage begins. */
  void stage(String name, int total);

  /** So many of its parts are done. */
  void step(int done);
}
