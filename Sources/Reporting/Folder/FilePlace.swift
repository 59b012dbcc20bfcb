import Foundation

/// Folders and files on disk, with errors that name their path.
enum FilePlace {
  /// Makes a folder, and those above it, unless it is there.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ReportingError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// - Throws: `ReportingError.cannotWrite`.
  static func remove(_ path: String) throws {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw ReportingError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Renames in one step, over a file or link that exists.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  static func move(_ source: String, to target: String) throws {
    if unsafe rename(source, target) != 0 { throw ReportingError.lastFailure(at: target) }
  }

  /// Lets `write` fill a file beside the place of `name`, then puts it there in one step: readers see the old one or the
  /// new one. What a killed run left beside it is written over.
  ///
  /// - Throws: what `write` throws, `ReportingError.cannotWrite`.
  static func replace(_ name: String, in folder: String, _ write: (_ path: String) throws -> Void) throws {
    try makeFolder(folder)
    let partial = folder + "/." + name + ".partial"
    do {
      try write(partial)
    } catch {
      try? remove(partial)
      throw error
    }
    try move(partial, to: folder + "/" + name)
  }
}
