import ArgumentParser
import Pipeline

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a month: its bill is stored for good, later changes are corrections in the next open month.",
    discussion: "Refused with exit code 1 while blocking breaks are open that nobody has accepted.")

  @Option(help: ArgumentHelp("Only this account.", valueName: "id"))
  var account: String?

  @Option(help: ArgumentHelp("Takes responsibility for a blocking break; may be given again.", valueName: "break"))
  var accept: [String] = []

  @Option(help: ArgumentHelp("Why breaks are accepted.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who accepts them.", valueName: "name"))
  var by: String?

  @Flag(help: "Replaces the month's close by a new one; the old one stays readable.")
  var supersede = false

  @Flag(name: .customLong("allow-negative"), help: "Closes a month whose credits exceed its charges.")
  var allowsNegative = false

  @Option(
    name: .customLong("max-correction-age"),
    help: ArgumentHelp("Days after which a late execution is a break.", valueName: "days"))
  var maxCorrectionAge: Int?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard shared.period != nil else { throw ValidationError("--period is missing, expected the month to close") }
    guard accept.isEmpty || [reason, by].allSatisfy({ $0?.isEmpty == false }) else {
      throw ValidationError("--accept needs --reason and --by")
    }
    guard maxCorrectionAge.map({ (0...36_500).contains($0) }) ?? true else {
      throw ValidationError("--max-correction-age expects days from 0 to 36500")
    }
  }

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      options.accountID = account
      options.maxCorrectionAgeDays = maxCorrectionAge
      var decision = CloseRun.Decision()
      decision.accepted = accept
      decision.reason = reason ?? ""
      decision.by = by ?? ""
      decision.supersedes = supersede
      decision.allowsNegative = allowsNegative
      return try CloseRun(options, decision, console: console).run()
    }
  }
}
