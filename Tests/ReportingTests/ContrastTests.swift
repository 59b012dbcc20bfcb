import Records
import Reporting
import Testing

/// Colours computed from the page's own style sheet. Source: WCAG 2.1, relative luminance and contrast ratio.
struct ContrastTests {
  enum Scheme: String, CaseIterable { case light, dark, print }

  /// Text colour on ground.
  static let texts =
    [
      ("ink", "paper"), ("quiet", "paper"), ("accent", "paper"), ("on-accent", "accent"),
    ] + (0..<7).map { ("on-ramp", "ramp-\($0)") }

  /// Marks on ground: bars, lines, dots, tiles and outlines of controls.
  static let marks =
    [("mark", "paper"), ("accent", "paper"), ("ink", "paper")] + (0..<7).map { ("ramp-\($0)", "paper") }

  @Test(arguments: Scheme.allCases)
  func `text stands out by 4.5 to 1 and marks by 3 to 1`(scheme: Scheme) throws {
    let colours = try ContrastTests.colours(scheme)
    for (front, ground) in ContrastTests.texts {
      #expect(try ContrastTests.ratio(front, ground, colours) >= 4.5, "\(front) on \(ground)")
    }
    for (front, ground) in ContrastTests.marks {
      #expect(try ContrastTests.ratio(front, ground, colours) >= 3, "\(front) on \(ground)")
    }
  }

  @Test func `the style sheet uses no colour that is not one of the named ones`() throws {
    let style = try ContrastTests.style()
    let outside = style.split(separator: "\n").filter { $0.contains(/#[0-9a-fA-F]{3,8}\b/) && !$0.contains("--") }
    #expect(outside.isEmpty)
  }

  /// The named colours in force in a scheme: those of the first `:root`, replaced by the scheme's own.
  private static func colours(_ scheme: Scheme) throws -> [String: String] {
    let style = try style()
    let blocks = style.split(separator: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    let wanted = [Scheme.light: [0], .dark: [0, 1], .print: [0, 2]][scheme] ?? []
    var colours: [String: String] = [:]
    for index in wanted {
      for declaration in blocks[index].split(separator: ";") {
        let parts = declaration.split(separator: ":").map { String($0.filter { !$0.isWhitespace }) }
        if parts.count == 2, parts[0].hasPrefix("--") { colours[String(parts[0].dropFirst(2))] = parts[1] }
      }
    }
    return colours
  }

  private static func style() throws -> String {
    let html = try ReportPage.html(SampleContents(topicCount: 1).make())
    return String(html.split(separator: "<style>")[1].split(separator: "</style>")[0])
  }

  private static func ratio(_ front: String, _ ground: String, _ colours: [String: String]) throws -> Double {
    let lights = try [front, ground].map { try luminance(#require(colours[$0])) }.sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) throws -> Double {
    let value = try #require(UInt32(colour.dropFirst(), radix: 16))
    let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// `base` to the power of 2.4, as its square times the fifth root of its square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
