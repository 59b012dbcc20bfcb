import ArgumentParser
import Pipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a commented configuration file.")

  @Argument(help: ArgumentHelp("Where to write it.", valueName: "file"))
  var file = "assay.yaml"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { _ in try ConfigurationFile.writeTemplate(to: file) }
  }
}
