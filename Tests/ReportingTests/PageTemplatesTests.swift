import Reporting
import Testing

struct PageTemplatesTests {
  @Test func `a name that nobody gives is an error, one that is left out on purpose is not`() throws {
    let templates = try PageTemplates([("index", "{{{a}}}{{#rows}}{{{b}}}{{#c}}c{{/c}}{{/rows}}")])
    #expect(
      try templates.page(["a": "1", "rows": .nodes([["b": "2", "c": .none], ["b": "3", "c": .flag(true)]])]) == "123c")
    #expect(throws: ReportingError.missingValues(["b", "c"])) {
      try templates.page(["a": "1", "rows": .nodes([[:]])])
    }
  }

  @Test func `text is escaped by bytes, so that a combining accent hides no quotation mark`() throws {
    let templates = try PageTemplates([("index", "{{{a}}}")])
    #expect(try templates.page(["a": "<\u{301}\"\u{301}'&>"]) == "&lt;\u{301}&quot;\u{301}&#39;&amp;&gt;")
  }

  @Test func `a broken template is an error that names it`() {
    let error = #expect(throws: ReportingError.self) { try PageTemplates([("index", "{{#a}}")]) }
    #expect(error?.description.hasPrefix("template index: ") == true)
  }

  @Test(arguments: [
    "<a href=x>t</a>", "<b><i>t</b></i>", "<p>a & b</p>", "<p>", "<p title=\"a\" \"b\">t</p>",
    "<p id=\"a\">t</p><p id=\"a\">t</p>", "<p>a > b</p>",
  ])
  func `the checker finds faults`(html: String) {
    #expect(!HTMLChecker(html).faults.isEmpty)
  }
}
