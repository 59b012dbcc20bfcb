// Fuzzes the reading of files with libFuzzer: `make fuzz MINUTES=30`. An input is two bytes that choose how to read,
// then the bytes of a file. `Fuzzing seeds FOLDER` writes the samples of all formats as inputs to begin with.
import Foundation
import Ingest
import Records

/// libFuzzer's own `main`, under the name that it has for programs with a `main` of theirs.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads one input; ends the process, which libFuzzer reports, when rows are not accounted for.
@_cdecl("LLVMFuzzerTestOneInput")
func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count >= 2 else { return 0 }
  let input = unsafe UnsafeRawBufferPointer(start: start, count: count)
  unsafe MemoryFile.shared.write(input.dropFirst(2))
  do {
    try unsafe WayOfReading(format: input[0], buffers: input[1]).read(MemoryFile.shared.path)
  } catch is IngestError {
    // Refused with a reason.
  } catch {
    fatalError("an error of another kind: \(error)")
  }
  return 0
}

/// Writes every sample once as its format and once to be detected, each read whole and in pieces.
func writeSeeds(to folder: String) throws {
  let names = InputFormat.all.map(\.name)
  for sample in FormatSamples.all {
    guard let index = names.firstIndex(of: sample.format) else { fatalError("no format \(sample.format)") }
    for (format, choice) in [(index, "named"), (names.count, "detected")] {
      for (buffers, size) in ["whole", "pieces"].enumerated() {
        let bytes = Data([UInt8(format), UInt8(buffers)]) + Data(sample.text.utf8)
        try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(sample.format)-\(choice)-\(size)"))
      }
    }
  }
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "seeds" {
  try writeSeeds(to: CommandLine.arguments[2])
} else {
  var count = CommandLine.argc
  var arguments = unsafe CommandLine.unsafeArgv
  exit(unsafe runFuzzer(&count, &arguments, readInput))
}
