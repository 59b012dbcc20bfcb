import Configuration
import Foundation
import Ingest
import Records

extension RunOptions {
  /// How inputs are read, as the command line, the mapping and the configuration say it.
  ///
  /// - Throws: `RunError.cannotRead`, `IngestError.badMapping`.
  func ingestOptions(_ configuration: AssayConfiguration) throws -> IngestOptions {
    let mapping = try mappingPath.map(columnMapping)
    let known = zone ?? mapping?.zone ?? configuration.accounts[0].zone
    let undated = undatedAt.flatMap { text in
      Timestamp(rfc3339: text) ?? CivilDate(text: text).map { known.start(of: $0) }
    }
    return IngestOptions(
      zone: known, assumedZone: zone ?? mapping?.zone,
      dateOrder: dateOrder.flatMap(DateOrder.init(rawValue:)) ?? mapping?.dateOrder, columnMapping: mapping,
      formatName: formatName, aiAgentIDs: Set(configuration.aiAuthorIDs),
      aiAgentNames: configuration.aiAgentNames + aiAgentNames,
      closedStages: configuration.reading.closedStages + closedStages,
      nullTokens: mapping?.nullTokens ?? configuration.reading.nullTokens ?? IngestOptions.defaultNullTokens,
      undatedAt: undated, now: now)
  }

  private func columnMapping(_ path: String) throws -> ColumnMapping {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError.cannotRead(path: path, reason: "no such file")
    }
    return try ColumnMapping(json: Array(data), file: URL(fileURLWithPath: path).lastPathComponent)
  }
}
