import Foundation
import Testing

@Suite struct PriceCaseTests {
  private static let rows: [Substring] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("price-cases.csv").path
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { $0 }
  }()

  static let cases = rows.compactMap(PriceCase.init(row:))

  @Test func `Every row of the case table can be read`() {
    #expect(Self.cases.count == Self.rows.count)
    #expect(Set(Self.cases.map(\.id)).count == Self.cases.count)
    let wanted =
      (1...24).map { "A\($0)" } + ["B1"] + (22...39).map { "B\($0)" } + ["C1"] + (4...9).map { "C\($0)" }
      + (11...14).map { "C\($0)" } + ["D1", "D4", "D5", "D7", "D9", "D10", "E1", "E3", "E4", "E9", "E10", "E11"]
    let known = Set(Self.cases.map { $0.id.split(separator: " ").first.map(String.init) ?? "" })
    #expect(wanted.filter { !known.contains($0) } == [])
  }

  @Test(arguments: cases)
  func `A published case comes to its amount`(_ item: PriceCase) throws {
    #expect(try item.result() == item.expected, "\(item.id)")
  }
}
