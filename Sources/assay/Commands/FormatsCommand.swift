import ArgumentParser
import Pipeline

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the export formats that are understood.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { _ in FormatsRun.run() }
  }
}
