import ArgumentParser
import Pipeline
import Records

/// Which files to read and how.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders; - is standard input; .gz is understood.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Read every input as this format instead of detecting it.", valueName: "name"))
  var format: String?

  @OptionGroup var reading: ReadingOptions

  func apply(to options: inout RunOptions) {
    options.inputs = inputs
    options.formatName = format
    reading.apply(to: &options)
  }
}
