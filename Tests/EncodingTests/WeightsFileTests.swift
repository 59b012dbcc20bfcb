import Encoding
import TestSupport
import Testing

@Suite struct `The weights file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func expect(_ error: (String) -> EncodingError, of bytes: [UInt8]) throws {
    let path = try folder.write("weights.bin", bytes)
    #expect(throws: error(path)) { try SentenceEncoder(path: path) }
  }

  @Test func `that is missing is named with the way out`() {
    let path = folder.path("none.bin")
    #expect(throws: EncodingError.missing(paths: [path])) { try SentenceEncoder(path: path) }
    #expect(EncodingError.missing(paths: [path]).description.contains("topics.encoder: lexical"))
  }

  @Test func `that is empty, or of another kind, is refused`() throws {
    try expect(EncodingError.unknownFormat, of: [])
    try expect(EncodingError.unknownFormat, of: Array("a text of some length, longer than any header".utf8))
  }

  @Test func `of another version is refused`() throws {
    var bytes = WeightsFile(body: [1, 2, 3]).bytes
    bytes[8] = 9
    try expect({ .unsupportedVersion(path: $0, found: 9, expected: WeightsFile.version) }, of: bytes)
  }

  @Test func `that was cut or altered is refused`() throws {
    let bytes = WeightsFile(body: Array(repeating: 7, count: 1000)).bytes
    for length in [8, 20, 44, 500, bytes.count - 1] {
      try expect(EncodingError.damaged, of: Array(bytes.prefix(length)))
    }
    for position in [12, 43, 44, bytes.count - 1] {
      var altered = bytes
      altered[position] ^= 1
      try expect(EncodingError.damaged, of: altered)
    }
    try expect(EncodingError.damaged, of: bytes + [0])
    // Whole, but holding something else.
    try expect(EncodingError.damaged, of: bytes)
    try expect(EncodingError.damaged, of: WeightsFile(body: Array(repeating: 255, count: 1000)).bytes)
  }

  @Test func `is looked for beside the program, then where it is installed`() throws {
    let program = folder.path("bin/assay")
    let built = folder.path("bin/assay_Encoding.resources/" + WeightsFile.name)
    let installed = folder.path("share/assay/" + WeightsFile.name)
    #expect(throws: EncodingError.missing(paths: [built, installed])) {
      try WeightsLocation.path(environment: [:], executable: program)
    }
    try folder.write("share/assay/" + WeightsFile.name, "x")
    #expect(try WeightsLocation.path(environment: [:], executable: program) == installed)
    try folder.write("bin/assay_Encoding.resources/" + WeightsFile.name, "x")
    #expect(try WeightsLocation.path(environment: [:], executable: program) == built)
  }

  @Test func `named by the environment is the only one looked for`() throws {
    let other = folder.path("other.bin")
    let environment = ["ASSAY_ENCODER": other]
    #expect(throws: EncodingError.missing(paths: [other])) {
      try WeightsLocation.path(environment: environment, executable: "/bin/sh")
    }
    try folder.write("other.bin", "x")
    #expect(try WeightsLocation.path(environment: environment, executable: "/bin/sh") == other)
  }
}
