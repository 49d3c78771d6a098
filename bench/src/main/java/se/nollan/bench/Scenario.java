package se.nollan.bench;

import java.io.IOException;

/** A kind of work whose time matters. It prints what it measured. */
interface Scenario {
  /**
   * Runs all rounds.
   *
   * @throws FailedException if a process fails, or the contestants' figures differ
   */
  void run(Workbench bench) throws IOException, InterruptedException;
}
