package import Records

/// The same use of tasks under other vendors' price models, side by side.
package enum WhatIf {
  private static let models = PriceModel.taskModels + PriceModel.outcomeModels + PriceModel.sessionModels

  /// A line for every model, always in the same order: those that cannot be computed say what they need.
  ///
  /// - Throws: `BillingError.overflow`.
  package static func lines(_ usage: WhatIfUsage) throws(BillingError) -> [WhatIfLine] {
    var lines: [WhatIfLine] = []
    for model in models { lines.append(try model.line(usage)) }
    return lines
  }
}
