/// Numbers the names of tasks in the order they are first seen.
struct TaskNames: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  /// So few names are compared one by one faster than one is hashed.
  private static let scanned = 16

  /// The number of a name, new or known.
  mutating func number(of name: String) -> Int32 {
    for index in 0..<min(names.count, TaskNames.scanned) where names[index] == name { return Int32(index) }
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }
}
