import ArgumentParser
import Pipeline

struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Lists the topics that the archive knows, shows one, or finds all anew.",
    subcommands: [List.self, Show.self, Refit.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints every topic with its id, status, tickets and name.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
      try conclude(shared) { try TopicsRun(shared.runOptions, console: $0).list() }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints one topic with its keywords, origin and history.")

    @Argument(help: ArgumentHelp("A topic id such as t-0001.", valueName: "id"))
    var topic: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
      try conclude(shared) { try TopicsRun(shared.runOptions, console: $0).show(topic) }
    }
  }

  struct Refit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds all topics anew, keeps the ids of those that go on, and rewrites the report.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
      try conclude(shared) { try TopicsRun(shared.runOptions, console: $0).refit() }
    }
  }
}
