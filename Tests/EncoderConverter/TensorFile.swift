import Foundation
import LinearAlgebra

/// The named arrays of a safetensors file: eight bytes that give the length of a JSON header, the header, the numbers.
struct TensorFile {
  private struct Entry: Decodable {
    let kind: String
    let shape: [Int]
    /// First byte and the one behind the last, counted from the end of the header.
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case kind = "dtype"
      case shape
      case offsets = "data_offsets"
    }
  }

  private let entries: [String: Entry]
  private let numbers: ArraySlice<UInt8>

  /// - Throws: `EncoderConversionError`.
  init(bytes: [UInt8]) throws(EncoderConversionError) {
    let length = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length > 0, length <= bytes.count - 8,
      let header = try? JSONSerialization.jsonObject(with: Data(bytes[8..<8 + length])) as? [String: Any]
    else { throw EncoderConversionError(description: "model.safetensors: has no header, expected a safetensors file") }
    entries = header.compactMapValues { value in
      guard let data = try? JSONSerialization.data(withJSONObject: value) else { return nil }
      return try? JSONDecoder().decode(Entry.self, from: data)
    }
    numbers = bytes[(8 + length)...]
  }

  /// A matrix by its name.
  ///
  /// - Parameter rows: only the first ones are wanted; nil for all.
  /// - Throws: `EncoderConversionError`.
  func matrix(_ name: String, rows: Int? = nil) throws(EncoderConversionError) -> Matrix {
    let (shape, elements) = try tensor(name)
    guard shape.count == 2, rows ?? 0 <= shape[0] else { throw unfit(name) }
    let rows = rows ?? shape[0]
    return Matrix(rows: rows, columns: shape[1], elements: Array(elements.prefix(rows * shape[1])))
  }

  /// - Throws: `EncoderConversionError`.
  func vector(_ name: String) throws(EncoderConversionError) -> [Float] {
    let (shape, elements) = try tensor(name)
    guard shape.count == 1 else { throw unfit(name) }
    return elements
  }

  private func tensor(_ name: String) throws(EncoderConversionError) -> (shape: [Int], elements: [Float]) {
    guard let entry = entries[name], entry.kind == "F32", entry.offsets.count == 2,
      entry.offsets[1] - entry.offsets[0] == 4 * entry.shape.reduce(1, *),
      entry.offsets[0] >= 0, entry.offsets[1] <= numbers.count
    else { throw unfit(name) }
    let start = numbers.startIndex + entry.offsets[0]
    let end = numbers.startIndex + entry.offsets[1]
    let elements = stride(from: start, to: end, by: 4).map { index in
      Float(bitPattern: numbers[index..<index + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
    return (entry.shape, elements)
  }

  private func unfit(_ name: String) -> EncoderConversionError {
    EncoderConversionError(description: "model.safetensors: \(name) is missing or of another shape, expected float32")
  }
}
