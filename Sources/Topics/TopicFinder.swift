package import LinearAlgebra
package import Records

/// Finds topics in texts, whatever turns the texts into vectors.
///
/// The caller streams its tickets twice: once into a `TextSample` to fit, once in batches to `placements(of:in:)`.
package struct TopicFinder {
  private let options: TopicOptions
  private let encode: ([String]) throws -> Matrix

  /// - Parameter encode: a row of length 1 per text; equal texts must get equal rows, whatever stands beside them.
  package init(options: TopicOptions, encode: @escaping ([String]) throws -> Matrix) {
    self.options = options
    self.encode = encode
  }

  /// The topics of a sample.
  ///
  /// - Throws: what the encoder throws.
  package func topics(of sample: TextSample) throws -> TopicModel {
    let (ids, texts) = sample.tickets()
    return TopicModel.fit(vectors: try encode(texts), texts: texts, ids: ids, options: options)
  }

  /// The topic of every text of a batch; fitted texts get their fitted topic.
  ///
  /// - Throws: what the encoder throws.
  package func placements(of texts: [String], in model: TopicModel) throws -> [TopicPlacement] {
    model.assign(vectors: try encode(texts))
  }
}
