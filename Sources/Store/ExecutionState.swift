import GRDB
import Records

/// The small marks of an execution in one number, because every column of the archive's largest table costs time in
/// each import and each run.
///
/// Bits 0 to 3 hold the status code, 4 and 5 the environment code, 6 and 7 what the log says of billing (0 nothing,
/// 1 not billable, 2 billable), 8 whether the id is derived, 9 whether a zone was assumed.
struct ExecutionState {
  let bits: Int64

  init(bits: Int64) {
    self.bits = bits
  }

  init(_ execution: borrowing TaskExecution) {
    let billing: Int64 =
      switch execution.isBillable {
      case nil: 0
      case false?: 1
      case true?: 2
      }
    bits =
      execution.status.code | execution.environment.code << 4 | billing << 6
      | (execution.hasDerivedID ? 1 << 8 : 0) | (execution.hasAssumedZone ? 1 << 9 : 0)
  }

  var statusCode: Int64 { bits & 15 }
  var environmentCode: Int64 { bits >> 4 & 3 }

  var isBillable: Bool? {
    switch bits >> 6 & 3 {
    case 0: nil
    case let billing: billing == 2
    }
  }

  var hasDerivedID: Bool { bits & 1 << 8 != 0 }
  var hasAssumedZone: Bool { bits & 1 << 9 != 0 }
}
