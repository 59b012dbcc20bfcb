import ArgumentParser
import Pipeline
import Records

/// What somebody wants to try: it stands in for what is assumed, and for what is measured.
struct AssumptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Try this task success for all topics, 0 to 1.", valueName: "share"))
  var taskSuccess: Double?

  @Option(help: ArgumentHelp("Try this many minutes of human work a ticket for all topics.", valueName: "minutes"))
  var handleMinutes: Double?

  @Option(help: ArgumentHelp("Try this cost of an hour of human work.", valueName: "amount"))
  var costPerHour: String?

  @Option(help: ArgumentHelp("Try this price of a conversation, instead of the price book's.", valueName: "amount"))
  var taskPrice: String?

  @Option(
    help: ArgumentHelp("Days of work until the two tasks are live, to say when they have paid.", valueName: "days"))
  var setupDays: Double?

  func validate() throws {
    guard taskSuccess.map({ (0...1).contains($0) }) ?? true else {
      throw ValidationError("--task-success expects a share from 0 to 1")
    }
    guard handleMinutes.map({ (0...10_000).contains($0) }) ?? true else {
      throw ValidationError("--handle-minutes expects minutes from 0 to 10000")
    }
    guard setupDays.map({ (0...10_000).contains($0) }) ?? true else {
      throw ValidationError("--setup-days expects days from 0 to 10000")
    }
    _ = try (amount(costPerHour, "--cost-per-hour"), amount(taskPrice, "--task-price"))
  }

  /// - Throws: `ValidationError` for what is no amount.
  func apply(to options: inout RunOptions) throws {
    options.assumptions.taskSuccess = taskSuccess
    options.assumptions.handleMinutes = handleMinutes
    options.assumptions.costPerHour = try amount(costPerHour, "--cost-per-hour")
    options.assumptions.taskPrice = try amount(taskPrice, "--task-price")
    options.assumptions.setupDays = setupDays
  }

  private func amount(_ text: String?, _ option: String) throws -> Money? {
    guard let text else { return nil }
    guard let money = Money(decimal: text), money >= .zero else {
      throw ValidationError("\(option) is \"\(text)\", expected an amount such as 30.00")
    }
    return money
  }
}
