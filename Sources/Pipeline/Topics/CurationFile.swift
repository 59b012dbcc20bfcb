import Configuration
import Foundation
import Ingest
import Records
import Topics

/// The manager's hand: `topics-curation.csv`, as the configuration names it or beside the configuration file.
struct CurationFile {
  private static let defaultName = "topics-curation.csv"

  private let name: String
  private let rows: [(line: Int, fields: [String])]

  /// Without a file there are no rules; one that the configuration names must be there.
  ///
  /// - Throws: `IngestError`.
  init(_ session: Session) throws {
    let named = session.configuration.curationPath
    let folder = session.options.configurationPath.map { ($0 as NSString).deletingLastPathComponent } ?? ""
    let path = named ?? (folder as NSString).appendingPathComponent(CurationFile.defaultName)
    name = (path as NSString).lastPathComponent
    rows = named != nil || FileManager.default.fileExists(atPath: path) ? try SmallTable.rows(path: path) : []
  }

  /// The rules that can be applied to the topics of a registry, and what is wrong with the others.
  func rules(_ registry: TopicRegistry) -> CurationRules {
    CurationRules(rows: rows, file: name, registry: registry)
  }
}
