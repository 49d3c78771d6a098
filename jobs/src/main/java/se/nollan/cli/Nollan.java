package se.nollan.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.apache.spark.SparkUserAppException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.nollan.lake.Software;

/** The command {@code nollan}. */
@Command(
    name = "nollan",
    description = {
      "Comparable statistics of same-day contact with Swedish primary care.",
      "",
      "Reads what the regions delivered, keeps it in Delta tables, decides for every single"
          + " contact whether it counts and why, and gives the national figures.",
      ""
    },
    footer = {
      "",
      "Try it:   nollan demo",
      "Use it:   (umask 077; head -c 48 /dev/urandom | base64 -w0 > nollan.key)",
      "          nollan run --landing deliveries/ --lake lake/ --key-file nollan.key",
      "          nollan publish --lake lake/ --out published/",
      "",
      "On a Spark cluster: nollan --master URL COMMAND; see docs/cluster.md.",
      "",
      "Keep the key: a lake can be continued only with the key that it was made with.",
      "",
      "More of a command:    nollan help COMMAND",
      "Completed by the tab key, in bash and zsh:    source <(./nollan completion)",
      "",
      "Exit code: 0 done (also when nothing was new), 1 failed, 2 wrong usage or configuration"
          + " (nothing was changed), 3 done, but some file is rejected, or all rows of a region's"
          + " dataset and month are in quarantine."
    },
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Nollan.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      SimulateCommand.class,
      RunCommand.class,
      IngestCommand.class,
      MeasureCommand.class,
      PublishCommand.class,
      RevisionsCommand.class,
      ArchiveCommand.class,
      MaintainCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      DefinitionsCommand.class,
      TablesCommand.class,
      RegisterCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class Nollan implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command, and ends the program with its exit code. */
  public static void main(String[] args) throws SparkUserAppException {
    Optional<String> problem = FileNames.problem();
    if (problem.isPresent()) {
      System.err.println("nollan: " + problem.get());
      ExitCode.end(ExitCode.USAGE);
      return;
    }
    SecondCompiler.spare(SecondCompiler.From.RUN);
    ExitCode.end(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Nollan())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
        .setParameterExceptionHandler(Nollan::misused);
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<UnknownOption> unknown = UnknownOption.of(e, args);
    if (unknown.isPresent()) {
      err.println("nollan: " + unknown.get().message());
    } else {
      err.println("nollan: " + e.getMessage());
      CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    }
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    Failure failure = Failure.of(e);
    if (failure == Failure.FAILED) {
      FailureReport.print(e, command.getCommandName(), err);
    } else {
      err.println("nollan: " + e.getMessage());
    }
    return failure.exitCode();
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nollan " + Software.version()};
    }
  }
}
