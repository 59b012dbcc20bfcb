import Ingest
import Testing

/// Files that are no tables and no JSON: each is refused by its first bytes, whatever its name says.
struct RefusedFileTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let binaries: [(bytes: [UInt8], message: String)] = [
    (zip, "is a ZIP archive, unpack it and name the file inside"),
    ([0x50, 0x4B, 0x05, 0x06], "is a ZIP archive, unpack it and name the file inside"),
    (
      zip + Array("[Content_Types].xml xl/workbook.xml".utf8),
      "is an Excel workbook, save the sheet as CSV UTF-8"
    ),
    (
      zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
      "is an OpenDocument spreadsheet, save the sheet as CSV"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an old Excel workbook, save the sheet as CSV UTF-8"),
    ([0x28, 0xB5, 0x2F, 0xFD], "is packed with zstd, unpack it, or pack it with gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is packed with xz, unpack it, or pack it with gzip"),
    ([0x37, 0x7A, 0xBC, 0xAF], "is a 7z archive, unpack it, or pack it with gzip"),
  ]
  private static let texts: [(text: String, message: String)] = [
    ("%PDF-1.7", "is a PDF, export the data as CSV or JSON, or type its lines into one"),
    ("PAR1 ", "is a Parquet file, export the data as JSON or CSV"),
    ("BZh91AY", "is packed with bzip2, unpack it, or pack it with gzip"),
    ("<?xml version=\"1.0\"?>\n<tickets count=\"2\">", "is Zendesk's XML export, export as JSON"),
    ("\u{FEFF}\n<tickets type=\"array\">", "is Zendesk's XML export, export as JSON"),
    ("<?xml version=\"1.0\"?><unload>", "is XML, export the data as JSON or CSV"),
    ("<!DOCTYPE html><html><table>", "is a web page, export the data as JSON or CSV"),
  ]

  private func error(_ bytes: [UInt8]) -> String? {
    let error = #expect(throws: IngestError.self) { try Reading("t.csv", bytes) }
    return error?.description
  }

  @Test(arguments: binaries) func `a file that is no text is refused with advice`(bytes: [UInt8], message: String) {
    #expect(error(bytes) == "t.csv: " + message)
  }

  @Test(arguments: texts) func `a text that is no table is refused with advice`(text: String, message: String) {
    #expect(error(Array(text.utf8)) == "t.csv: " + message)
  }

  @Test func `XML is known in UTF-16 too`() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for byte in "<?xml?><unload>".utf8 { bytes += [byte, 0] }
    #expect(error(bytes) == "t.csv: is XML, export the data as JSON or CSV")
  }
}
