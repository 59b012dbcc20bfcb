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

  init(_ parameters: LayerParameters) {
    attention = parameters.attention.layer
    attentionOutput = parameters.attentionOutput.layer
    attentionNorm = parameters.attentionNorm.layer
    inner = parameters.inner.layer
    output = parameters.output.layer
    norm = parameters.norm.layer
  }

  /// Replaces the states of all tokens of a batch.
  func apply(to batch: inout TransformerBatch) {
    let rows = batch.tokenCount
    batch.rounded.round(batch.states, Block(rows: rows, columns: attention.inputs), toRow: 0)
    attention.apply(to: batch.rounded, rows: rows, into: &batch.projections)
    for text in batch.texts { batch.attention.gather(text, of: batch.projections, into: &batch.rounded) }
    attentionOutput.apply(to: batch.rounded, rows: rows, into: &batch.updates)
    attentionNorm.apply(to: &batch.states, rows: rows, adding: batch.updates)
    batch.rounded.round(batch.states, Block(rows: rows, columns: inner.inputs), toRow: 0)
    inner.apply(to: batch.rounded, rows: rows, into: &batch.inner)
    applyGELU(to: &batch.inner, count: rows * inner.outputs)
    batch.roundedInner.round(batch.inner, Block(rows: rows, columns: output.inputs), toRow: 0)
    output.apply(to: batch.roundedInner, rows: rows, into: &batch.updates)
    norm.apply(to: &batch.states, rows: rows, adding: batch.updates)
  }
}
