import GRDB
package import Records

extension Archive {
  /// What is known of topics, exact in every bit; nil before the first fit.
  ///
  /// - Throws: `StoreError`, for one when what is stored does not fit together.
  package func topicRegistry() throws -> TopicRegistry? {
    try reading { database in
      guard let model = try TopicModelRow.model(database) else { return nil }
      let registry = TopicRegistry(
        model: model, topics: try TopicRow.topics(database), parents: try TopicRow.parents(database),
        events: try TopicEventRow.events(database))
      guard registry.hasEvenCentres else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return registry
    }
  }

  /// Replaces the registry as a whole and adds placements, those of tickets that were placed before in their stead.
  ///
  /// Rows that do not change are not written, so a run that changes little writes little; handing over only the
  /// changed placements saves the search for the others too. Placements in the order of `forEachTicketBatch` are the
  /// fastest to store.
  ///
  /// - Parameters:
  ///   - placements: indexes in them refer to the topics of `registry`. Making the next one must not call the archive.
  ///   - replacing: forgets all earlier placements first, as a new fit does.
  /// - Precondition: the centres have one length, every index is that of a topic, and unless `replacing` no topic that
  ///   is registered already is missing.
  /// - Throws: `StoreError`, for one when a placed ticket is not in the archive; then nothing is changed.
  package func save(
    _ registry: TopicRegistry, placements: some Sequence<PlacedTicket>, replacing: Bool
  ) throws {
    precondition(registry.hasEvenCentres, "centres of different lengths")
    let modelBytes = registry.model.space.count + registry.model.student.count + 4 * registry.model.rareCentres.count
    let bytes = modelBytes + PlacementRow.typicalBytes * placements.underestimatedCount
    try writing(bytes: Int64(bytes)) { database in
      if replacing {
        try database.execute(sql: "DELETE FROM ticket_topic")
      } else {
        let registeredCount = try TopicRow.topicCount(database)
        precondition(registeredCount <= registry.topics.count, "a registered topic is missing")
      }
      try TopicModelRow.save(registry.model, to: database)
      try TopicRow.save(registry, to: database)
      try TopicEventRow.save(registry.events, to: database)
      var writer = try PlacementWriter(database, topicCount: registry.topics.count)
      for placed in placements { try writer.save(placed) }
      try writer.finish()
    }
  }
}

extension TopicRegistry {
  /// Whether all centres that are there have one length, which also divides the list of rare ones.
  fileprivate var hasEvenCentres: Bool {
    guard let length = topics.first(where: { !$0.centre.isEmpty })?.centre.count else { return true }
    return topics.allSatisfy { $0.centre.isEmpty || $0.centre.count == length }
      && model.rareCentres.count.isMultiple(of: length)
  }
}
