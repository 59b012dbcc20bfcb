package import LinearAlgebra

/// Tickets that came after the fit and lie beyond the reach of every topic near them, pooled to look for new topics.
package struct FarTickets: Sendable {
  /// Ascending; the ids of all far tickets, whatever run brought them.
  package let ids: [String]
  /// Cleaned, one per ticket.
  package let texts: [String]
  /// A row of length 1 per ticket, in the space of the centres.
  package let vectors: Matrix

  package init(ids: [String], texts: [String], vectors: Matrix) {
    precondition(ids.count == texts.count && texts.count == vectors.rows, "an id, a text and a vector per ticket")
    self.ids = ids
    self.texts = texts
    self.vectors = vectors
  }
}

/// A new topic among far tickets.
package struct NewTopic: Sendable, Hashable {
  package var label: TopicLabel
  package var centre: [Float]
  package var reach: Float
  /// Tickets that are nearest to it, at least the minimum size.
  package var size: Int
}
