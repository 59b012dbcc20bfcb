import CLinux
import Foundation
import Records

/// A folder that is written beside its place and appears there whole or not at all.
///
/// `<parent>/.<label>.partial` is filled; then it changes places with the folder of an earlier run in one step, and the
/// earlier one is removed. File systems that cannot do that (NFS) get two renames by way of `<parent>/.<label>.old`. One
/// run at a time writes to `parent`; the run's lock sees to that.
package struct ReportFolder: Sendable {
  /// The folder that holds the reports of all months.
  package let parent: String
  /// The name of this report, such as `2020-05`.
  package let label: String

  /// A report of that label under a folder, which need not exist yet.
  package init(parent: String, label: String) {
    self.parent = parent
    self.label = label
  }

  /// Calls `fill` with the path of an empty folder and puts that folder in place when `fill` returns.
  ///
  /// When `fill` or the system fails, the folder of an earlier run stays as it was.
  ///
  /// - Throws: what `fill` throws, or `ReportingError.cannotWrite`.
  package func replace<Result>(_ fill: (_ path: String) throws -> Result) throws -> Result {
    try FilePlace.makeFolder(parent)
    try recover()
    try FilePlace.makeFolder(partial)
    let result: Result
    do {
      result = try fill(partial)
    } catch {
      try? FilePlace.remove(partial)
      throw error
    }
    try putInPlace()
    try pointLatest()
    return result
  }

  private func putInPlace() throws {
    guard FileManager.default.fileExists(atPath: place) else { return try FilePlace.move(partial, to: place) }
    if exchange(partial, place) { return try FilePlace.remove(partial) }
    try FilePlace.move(place, to: old)
    try FilePlace.move(partial, to: place)
    try FilePlace.remove(old)
  }

  private var place: String { parent + "/" + label }
  private var partial: String { parent + "/." + label + ".partial" }
  private var old: String { parent + "/." + label + ".old" }

  /// Removes what killed runs left behind; a folder that was moved away and never replaced comes back.
  private func recover() throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: parent).sorted()
    } catch {
      throw ReportingError.cannotWrite(path: parent, reason: error.localizedDescription)
    }
    for name in names where name.hasPrefix(".") {
      let path = parent + "/" + name
      if name.hasSuffix(".partial") { try FilePlace.remove(path) }
      guard name.hasSuffix(".old") else { continue }
      let original = parent + "/" + name.dropFirst().dropLast(4)
      if FileManager.default.fileExists(atPath: original) {
        try FilePlace.remove(path)
      } else {
        try FilePlace.move(path, to: original)
      }
    }
  }

  /// Makes `latest` point at this folder in one step.
  private func pointLatest() throws {
    let link = parent + "/latest"
    let fresh = parent + "/.latest.partial"
    do {
      try FileManager.default.createSymbolicLink(atPath: fresh, withDestinationPath: label)
    } catch {
      throw ReportingError.cannotWrite(path: link, reason: error.localizedDescription)
    }
    try FilePlace.move(fresh, to: link)
  }

  /// Lets two folders change their names in one step; false where the file system cannot.
  private func exchange(_ first: String, _ second: String) -> Bool {
    let renameExchange: UInt32 = 1 << 1
    return unsafe renameat2(AT_FDCWD, first, AT_FDCWD, second, renameExchange) == 0
  }
}
