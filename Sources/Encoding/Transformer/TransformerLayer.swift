import LinearAlgebra

/// One layer of a transformer: every token looks at the others of its text, then is worked on by itself.
///
/// Source: Vaswani and others, "Attention is all you need" (2017), 3.1 and 3.2, with layer normalisation behind each
/// half as in BERT (Devlin and others, 2018).
struct TransformerLayer: Sendable {
  private let attention: DenseLayer
  private let attentionOutput: DenseLayer
  private let attentionNorm: LayerNorm
  private let inner: DenseLayer
  private let output: DenseLayer
  private let norm: LayerNorm
  private let heads: Int

  init(_ parameters: LayerParameters, heads: Int) {
    attention = parameters.attention.layer
    attentionOutput = parameters.attentionOutput.layer
    attentionNorm = parameters.attentionNorm.layer
    inner = parameters.inner.layer
    output = parameters.output.layer
    norm = parameters.norm.layer
    self.heads = heads
  }

  /// Replaces the states of all tokens of a batch.
  func apply(to batch: inout TransformerBatch) {
    let rows = batch.tokenCount
    attention.apply(to: batch.states, rows: rows, into: &batch.projections)
    add(bias: attention.bias, to: &batch.projections, rows: rows)
    for text in batch.texts { attend(within: text, of: &batch) }
    attentionOutput.apply(to: batch.contexts, rows: rows, into: &batch.updates)
    attentionNorm.apply(to: &batch.states, rows: rows, adding: batch.updates, bias: attentionOutput.bias)
    inner.apply(to: batch.states, rows: rows, into: &batch.inner)
    applyGELU(to: &batch.inner, rows: rows, bias: inner.bias)
    output.apply(to: batch.inner, rows: rows, into: &batch.updates)
    norm.apply(to: &batch.states, rows: rows, adding: batch.updates, bias: output.bias)
  }

  /// Writes into `contexts` the mean of the values of a text's tokens, weighted for every token and head by the soft-max
  /// of query·key / √(columns of a head).
  private func attend(within text: Range<Int>, of batch: inout TransformerBatch) {
    let width = attentionOutput.inputs
    let columns = width / heads
    let factor = 1 / Float(columns).squareRoot()
    let scores = Block(rows: text.count, columns: text.count)
    for head in 0..<heads {
      let queries = Block(
        start: text.lowerBound * 3 * width + head * columns, rows: text.count, columns: columns, stride: 3 * width)
      let keys = queries.shifted(by: width)
      multiply(
        batch.projections, queries, by: batch.projections, keys, transposeRight: true, factor: factor,
        into: &batch.scores, scores)
      exponentiateRows(&batch.scores, count: text.count, scales: &batch.scales)
      let contexts = Block(
        start: text.lowerBound * width + head * columns, rows: text.count, columns: columns, stride: width)
      multiply(batch.scores, scores, by: batch.projections, keys.shifted(by: width), into: &batch.contexts, contexts)
      scaleRows(of: &batch.contexts, contexts, by: batch.scales)
    }
  }
}
