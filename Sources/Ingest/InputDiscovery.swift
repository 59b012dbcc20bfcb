import Foundation

/// Turns the inputs of a command line into the list of files to read.
package enum InputDiscovery {
  /// The files behind files and folders: folders recursively, each folder's files sorted by path.
  ///
  /// Hidden files and files that are no input by their name (`*.db`, `*.yaml`, `*.md`, `*.html`, a licence) are
  /// skipped in folders; a file named directly is always taken. A file found twice is listed once.
  /// - Throws: `IngestError.missing`.
  package static func files(of inputs: [String]) throws -> [String] {
    var files: [String] = []
    var known: Set<String> = []
    for input in inputs {
      for file in try expanded(input) where known.insert(file).inserted {
        files.append(file)
      }
    }
    return files
  }

  private static func expanded(_ input: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: input) else { throw IngestError.missing(path: input) }
    guard isFolder(input) else { return [input] }
    let folder = input.count > 1 && input.hasSuffix("/") ? String(input.dropLast()) : input
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw IngestError.unreadable(file: folder, reason: error.localizedDescription)
    }
    return names.filter(isInput).map { folder + "/" + $0 }.filter { !isFolder($0) }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  /// Whether a path within a folder looks like an export rather than something beside it.
  private static func isInput(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last?.lowercased(), !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
    let isBeside = skippedSuffixes.contains { name.hasSuffix($0) } || skippedNames.contains { name.hasPrefix($0) }
    return !isBeside
  }

  private static let skippedSuffixes = [
    ".db", ".db-wal", ".db-shm", ".yaml", ".yml", ".md", ".html", ".htm", ".css", ".lock",
  ]
  private static let skippedNames = ["license", "licence", "notice", "copying", "readme", "sources."]
}
