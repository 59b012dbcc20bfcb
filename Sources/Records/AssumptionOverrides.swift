/// What the command line tries: it stands in for what is assumed and for what is measured.
package struct AssumptionOverrides: Sendable, Hashable {
  package var taskSuccess: Double?
  package var handleMinutes: Double?
  package var costPerHour: Money?
  package var taskPrice: Money?
  package var setupDays: Double?

  package init() {}

  /// The assumptions with what is set here; a day of set-up costs eight hours of the hour that is set here.
  package func applied(to assumptions: RankingAssumptions) -> RankingAssumptions {
    var result = assumptions
    result.tried = self
    result.taskPrice = taskPrice ?? result.taskPrice
    result.setupDays = setupDays ?? result.setupDays
    if let costPerHour {
      result.costPerHour = costPerHour
      result.setupDayCost = RankingAssumptions.dayCost(costPerHour)
    }
    return result
  }
}
