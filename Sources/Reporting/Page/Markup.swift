/// HTML that is safe to put on the page as it is.
///
/// Escaping works on bytes, not on `Character`s: a quotation mark with a combining accent is one `Character` that
/// is no quotation mark, yet a browser ends the attribute there.
package struct Markup: Sendable, Hashable {
  /// Goes on the page unchanged.
  package let html: String

  /// Takes markup that this module wrote itself.
  init(trusted html: String) {
    self.html = html
  }

  /// Escapes text from anywhere; control characters that HTML forbids become blanks.
  init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    html = String(decoding: bytes, as: UTF8.self)
  }
}
