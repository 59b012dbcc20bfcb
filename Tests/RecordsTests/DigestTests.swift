import Records
import Testing

@Suite struct DigestTests {
  /// Source: NIST, FIPS 180-2 appendix B and the "empty" vector of the Secure Hash Algorithm validation system.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives NIST's values`(_ text: String, _ expected: String) {
    #expect(Digest(of: text).hexadecimal == expected)
  }

  @Test func `A million a's, in pieces, give NIST's value`() {
    let builder = DigestBuilder()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    for _ in 0..<1001 { builder.append(piece) }
    builder.append([UInt8](repeating: UInt8(ascii: "a"), count: 1))
    #expect(
      builder.finish().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `The short key is the first 16 digits`() {
    #expect(Digest(of: "abc").prefix64 == 0xba78_16bf_8f01_cfea)
  }
}
