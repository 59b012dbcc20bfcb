/// A kind of file that is known by its first bytes and not read, with the way out.
struct RefusedFile {
  let what: String
  let advice: String

  /// The kind of a file that begins so; nil for one that may be read.
  ///
  /// - Parameter head: unpacked, without a byte order mark.
  static func kind(of head: [UInt8]) -> RefusedFile? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return archive(head)
    }
    if let known = magics.first(where: { head.starts(with: $0.bytes) }) { return known.kind }
    let text = head.prefix(markupLimit).drop { $0 <= 0x20 }
    return text.first == UInt8(ascii: "<") ? markup(String(decoding: text, as: UTF8.self).lowercased()) : nil
  }

  private static let magics: [(bytes: [UInt8], kind: RefusedFile)] = [
    (
      Array("%PDF-".utf8),
      RefusedFile(what: "a PDF", advice: "export the data as CSV or JSON, or type its lines into one")
    ),
    (Array("PAR1".utf8), RefusedFile(what: "a Parquet file", advice: "export the data as JSON or CSV")),
    ([0xD0, 0xCF, 0x11, 0xE0], RefusedFile(what: "an old Excel workbook", advice: "save the sheet as CSV UTF-8")),
    ([0x37, 0x7A, 0xBC, 0xAF], packed("a 7z archive")),
    ([0x28, 0xB5, 0x2F, 0xFD], packed("packed with zstd")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], packed("packed with xz")),
    (Array("BZh".utf8), packed("packed with bzip2")),
  ]

  private static func packed(_ what: String) -> RefusedFile {
    RefusedFile(what: what, advice: "unpack it, or pack it with gzip")
  }

  /// A workbook is a ZIP archive too: what it holds tells.
  private static func archive(_ head: [UInt8]) -> RefusedFile {
    let names = String(decoding: head.prefix(archiveLimit), as: UTF8.self)
    if names.contains("xl/") { return RefusedFile(what: "an Excel workbook", advice: "save the sheet as CSV UTF-8") }
    if names.contains("opendocument.spreadsheet") {
      return RefusedFile(what: "an OpenDocument spreadsheet", advice: "save the sheet as CSV")
    }
    return RefusedFile(what: "a ZIP archive", advice: "unpack it and name the file inside")
  }

  private static func markup(_ text: String) -> RefusedFile {
    if text.contains("<tickets") || text.hasPrefix("<ticket>") {
      return RefusedFile(what: "Zendesk's XML export", advice: "export as JSON")
    }
    let isPage = text.contains("<!doctype html") || text.contains("<html")
    return RefusedFile(
      what: isPage ? "a web page" : "XML", advice: "export the data as JSON or CSV")
  }

  /// Bytes in which a workbook names its first parts, and a document its outermost element.
  private static let archiveLimit = 4096
  private static let markupLimit = 1024
}
