import LinearAlgebra

extension ByteWriter {
  mutating func append(_ statics: StaticVectors) {
    append(UInt32(statics.texts))
    append(UInt32(statics.frequencies.count))
    for frequency in statics.frequencies { append(frequency) }
    append(UInt32(statics.basis.rows))
    append(UInt32(statics.basis.columns))
    append(statics.mean)
    append(statics.basis.elements)
  }
}

extension ByteReader {
  /// What the writer's counterpart has written; nil for other bytes.
  mutating func staticVectors() -> StaticVectors? {
    guard let texts = number(), let count = number(), let frequencies = numbers(Int(count)),
      let height = number().map(Int.init), let width = number().map(Int.init), let mean = floats(width),
      let elements = floats(height * width)
    else { return nil }
    return StaticVectors(
      texts: Int(texts), frequencies: frequencies, mean: mean,
      basis: Matrix(rows: height, columns: width, elements: elements))
  }
}
