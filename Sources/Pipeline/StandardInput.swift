import Foundation

/// Standard input as a file: what comes through a pipe can be read only once, and inputs are read twice.
struct StandardInput {
  /// The inputs with `-` replaced by the spooled file.
  let inputs: [String]
  private let spoolFolder: String?

  /// Copies standard input to a temporary file when one of the inputs is `-`.
  ///
  /// - Throws: `RunError.cannotRead`.
  static func spooled(_ inputs: [String]) throws -> StandardInput {
    guard inputs.contains("-") else { return StandardInput(inputs: inputs, spoolFolder: nil) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-\(UUID().uuidString)")
    let path = folder.appendingPathComponent("standard-input").path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: path))
      let copy = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      while let block = try FileHandle.standardInput.read(upToCount: 1 << 20), !block.isEmpty {
        try copy.write(contentsOf: block)
      }
      try copy.close()
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw RunError.cannotRead(path: "standard input", reason: error.localizedDescription)
    }
    return StandardInput(inputs: inputs.map { $0 == "-" ? path : $0 }, spoolFolder: folder.path)
  }

  func remove() {
    if let spoolFolder { try? FileManager.default.removeItem(atPath: spoolFolder) }
  }
}
