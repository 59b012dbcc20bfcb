import GRDB
import Records

/// An enumeration that the archive stores as a number. The numbers are part of the file format: never change one.
protocol StoredCode: CaseIterable, Sendable {
  var code: Int64 { get }
}

extension StoredCode {
  /// The values by their code; the codes are 0, 1, 2 and so on without a gap.
  static var valuesByCode: [Self] {
    allCases.sorted { $0.code < $1.code }
  }
}

extension Array where Element: StoredCode {
  /// The value of a code, for a list made by `valuesByCode`.
  ///
  /// - Throws: `DatabaseError` when no version of the program has ever written the code.
  func value(ofCode code: Int64) throws -> Element {
    guard let index = Int(exactly: code), indices.contains(index) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no \(Element.self) has the code \(code)")
    }
    return self[index]
  }
}

extension ExecutionStatus: StoredCode {
  var code: Int64 {
    switch self {
    case .completed: 0
    case .failed: 1
    case .handover: 2
    case .abandoned: 3
    case .running: 4
    case .declined: 5
    case .voided: 6
    }
  }
}

extension ExecutionEnvironment: StoredCode {
  var code: Int64 {
    switch self {
    case .unknown: 0
    case .production: 1
    case .test: 2
    }
  }
}

extension TicketStatus: StoredCode {
  var code: Int64 {
    switch self {
    case .open: 0
    case .pending: 1
    case .solved: 2
    case .closed: 3
    case .spam: 4
    case .deleted: 5
    }
  }
}

extension Channel: StoredCode {
  var code: Int64 {
    switch self {
    case .email: 0
    case .chat: 1
    case .messaging: 2
    case .web: 3
    case .phone: 4
    case .social: 5
    case .api: 6
    case .other: 7
    }
  }
}

extension Priority: StoredCode {
  var code: Int64 {
    switch self {
    case .low: 0
    case .normal: 1
    case .high: 2
    case .urgent: 3
    }
  }
}

extension Resolver: StoredCode {
  var code: Int64 {
    switch self {
    case .unknown: 0
    case .none: 1
    case .ai: 2
    case .human: 3
    }
  }
}

extension AuthorKind: StoredCode {
  var code: Int64 {
    switch self {
    case .customer: 0
    case .agent: 1
    case .ai: 2
    case .bot: 3
    case .system: 4
    }
  }
}

extension DirectoryKind: StoredCode {
  var code: Int64 {
    switch self {
    case .group: 0
    case .person: 1
    case .tag: 2
    }
  }
}
