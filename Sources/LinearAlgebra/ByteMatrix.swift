/// A dense matrix of one signed byte an element, with a scale for every run of some elements: about a quarter of the room.
///
/// An element is its byte times the scale of its run. Short runs keep one large element from blurring many small ones.
package struct ByteMatrix: Sendable, Hashable {
  package let columns: Int
  /// How many neighbouring elements of a row share a scale; divides `columns`.
  package let run: Int
  /// One for every run, row by row.
  package let scales: [Float]
  /// Row-major, `rows` x `columns`; two's complement.
  package let bytes: [UInt8]

  package var rows: Int { bytes.count / columns }

  /// - Precondition: whole rows of whole runs, and as many scales as runs.
  package init(columns: Int, run: Int, scales: [Float], bytes: [UInt8]) {
    precondition(columns % run == 0 && bytes.count % columns == 0, "broken rows or runs")
    precondition(bytes.count == scales.count * run, "a scale for every run")
    self.columns = columns
    self.run = run
    self.scales = scales
    self.bytes = bytes
  }

  /// Rounds every element to the nearest of 255 steps between the largest of its run and its opposite, ties to the even
  /// step.
  package init(rounding matrix: Matrix, run: Int) {
    var scales: [Float] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(matrix.elements.count)
    for start in stride(from: 0, to: matrix.elements.count, by: run) {
      let elements = matrix.elements[start..<start + run]
      let largest = elements.reduce(0) { max($0, abs($1)) }
      let scale = largest > 0 ? largest / 127 : 1
      scales.append(scale)
      for element in elements {
        let step = min(max((element / scale).rounded(.toNearestOrEven), -127), 127)
        bytes.append(UInt8(bitPattern: Int8(step)))
      }
    }
    self.init(columns: matrix.columns, run: run, scales: scales, bytes: bytes)
  }

  /// All elements, row-major.
  package func expanded() -> [Float] {
    var elements = [Float](repeating: 0, count: bytes.count)
    let source = bytes.span
    var target = elements.mutableSpan
    for (number, scale) in scales.enumerated() {
      for index in number * run..<(number + 1) * run {
        target[index] = Float(Int8(bitPattern: source[index])) * scale
      }
    }
    return elements
  }

  /// Adds a row to the elements of `target` from `start` on.
  package func add(row: Int, to target: inout [Float], at start: Int) {
    let source = bytes.span
    var target = target.mutableSpan
    let shift = start - row * columns
    for number in row * columns / run..<(row + 1) * columns / run {
      let scale = scales[number]
      for index in number * run..<(number + 1) * run {
        target[index + shift] += Float(Int8(bitPattern: source[index])) * scale
      }
    }
  }
}
