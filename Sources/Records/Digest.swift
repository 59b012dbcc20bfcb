internal import CLibCrypto

/// A SHA-256 hash (FIPS 180-4), computed by OpenSSL's libcrypto.
package struct Digest: Sendable, Hashable {
  /// The 32 bytes.
  package let bytes: [UInt8]

  package init(of data: [UInt8]) {
    let builder = DigestBuilder()
    builder.append(data)
    self = builder.finish()
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// 16 hexadecimal digits that name something by all that makes it what it is.
  package static func name(of identity: [String]) -> String {
    let digits = String(Digest(of: identity.joined(separator: "\u{1F}")).prefix64, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The first 8 bytes as a number, for keys that need to be short and stable.
  package var prefix64: UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The next 8 bytes as a number.
  package var second64: UInt64 {
    bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Hashes a stream of bytes piece by piece.
@safe package final class DigestBuilder {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("libcrypto offers no SHA-256") }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  package func append(_ data: [UInt8]) {
    unsafe data.withUnsafeBytes { unsafe append($0) }
  }

  package func append(_ data: UnsafeRawBufferPointer) {
    let status = unsafe EVP_DigestUpdate(context, data.baseAddress, data.count)
    precondition(status == 1, "libcrypto refused to hash")
  }

  /// The hash of everything appended; the builder is spent afterwards.
  package func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    let status = unsafe EVP_DigestFinal_ex(context, &bytes, nil)
    precondition(status == 1, "libcrypto refused to finish a hash")
    return Digest(bytes: bytes)
  }
}
