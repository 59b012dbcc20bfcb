import Encoding
import Foundation
import Records

/// Makes the weights that ship with Assay from the published model: `EncoderConverter MODEL_FOLDER OUTPUT_FILE`.
@main
enum EncoderConversion {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let folder = arguments.first, let output = arguments.last else {
      FileHandle.standardError.write(Data("usage: EncoderConverter MODEL_FOLDER OUTPUT_FILE\n".utf8))
      exit(64)
    }
    do {
      FileHandle.standardOutput.write(Data(try run(folder: folder, output: output).utf8))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  /// Writes the file and returns the sizes and SHA-256 of what was read and written.
  ///
  /// - Throws: `EncoderConversionError`.
  static func run(folder: String, output: String) throws -> String {
    let model = try bytes(of: folder + "/model.safetensors")
    let vocabulary = try bytes(of: folder + "/vocab.txt")
    let tensors = try TensorFile(bytes: model)
    let file = WeightsFile(body: try EncoderParameters(tensors: tensors, vocabulary: vocabulary).body)
    let bytes = file.bytes
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output))
    } catch {
      throw EncoderConversionError(description: "\(output): cannot be written, expected an existing folder")
    }
    return [("model.safetensors", model), ("vocab.txt", vocabulary), (WeightsFile.name, bytes)]
      .map { "\($0.0): \($0.1.count) bytes, SHA-256 \(Digest(of: $0.1).hexadecimal)\n" }.joined()
      + "fingerprint: \(file.digest.hexadecimal)\n"
  }

  private static func bytes(of path: String) throws(EncoderConversionError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EncoderConversionError(description: "\(path): cannot be read, expected a file of the model")
    }
    return Array(data)
  }
}

/// Why the conversion cannot go on: place, finding, what was expected.
struct EncoderConversionError: Error, CustomStringConvertible {
  let description: String
}
