package se.nollan.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the script by which a shell completes commands and options as they are typed. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Write a script by which bash and zsh complete commands and options.",
    footer = {"", "In this shell, or from ~/.bashrc on:   source <(./nollan completion)"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec nollan = spec.root();
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(nollan.name(), nollan.commandLine()));
    out.flush();
    return ExitCode.DONE;
  }
}
