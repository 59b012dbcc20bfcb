import ArgumentParser
import Pipeline
import Records

/// Which files to read and how.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders; - is standard input; .gz is understood.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Read every input as this format instead of detecting it.", valueName: "name"))
  var format: String?

  @Flag(help: "Reads a table of an unknown help desk by the columns that were guessed.")
  var yes = false

  @Option(
    name: .customLong("closed-stages"),
    help: ArgumentHelp("Statuses or stages of your own that mean closed: \"Won, Shipped\".", valueName: "list"))
  var closedStages: String?

  @Option(
    name: .customLong("ai-agent-name"),
    help: ArgumentHelp("The AI agent's name, where an export names who wrote or resolved.", valueName: "name"))
  var aiAgentNames: [String] = []

  @OptionGroup var reading: ReadingOptions

  func apply(to options: inout RunOptions) {
    options.inputs = inputs
    options.formatName = format
    options.acceptsGuessedColumns = yes
    options.aiAgentNames = aiAgentNames
    options.closedStages = (closedStages ?? "").split(separator: ",")
      .map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    reading.apply(to: &options)
  }
}
