import Foundation
import Records
import Reporting
import TestSupport
import Testing

@Suite struct `The match with the invoice on the page` {
  private let contents = SampleContents().make()

  private func page(_ change: (inout ReportContents) -> Void = { _ in }) throws -> String {
    var contents = contents
    change(&contents)
    return try ReportPage.html(contents)
  }

  @Test func `begins with the verdict in words`() throws {
    let page = try page()
    #expect(page.contains("The invoice is 10.86 USD higher than the log and the price book support."))
    #expect(page.contains("1.02 USD is charged beyond what is due: dispute it."))
    #expect(page.contains("12.34 USD is tax, which is not compared."))
    #expect(page.contains("2.50 USD of usage is not invoiced yet."))
    #expect(page.contains("30 breaks, 29 open: somebody has to act before this is paid."))
  }

  @Test func `leads from our total to the invoice's by the sum of the file's differences`() throws {
    let folder = try TemporaryFolder()
    _ = try ReportWriter().write(contents, into: folder.path)
    let differences = CSVReader.column("difference", of: try folder.text("2020-05/reconciliation.csv"))
    let ours = try #require(contents.bill?.accounts[0].total)
    let sum = differences.compactMap { Money(decimal: $0)?.micro }.reduce(ours.micro, +)
    let total = NumberText.exact(Money(micro: sum), in: .usd)
    #expect(
      try page().contains("<th scope=\"row\">The invoice</th><td class=\"sign\">=</td><td class=\"num\">\(total)</td>"))
    #expect(differences.count == 30)
  }

  @Test func `draws a waterfall with a title, a description and an amount at every bar, wide and narrow`() throws {
    let page = try page()
    for id in ["waterfall-0", "waterfall-0-narrow"] {
      #expect(page.contains("<title id=\"\(id)-t\">From our total to the invoice&#39;s</title>"))
      #expect(page.contains("<desc id=\"\(id)-d\">Our total $"))
    }
    #expect(page.components(separatedBy: ">+$12.34</text>").count == 3)
    #expect(page.components(separatedBy: ">−$2.50</text>").count == 3)
    #expect(page.contains("In the log, not invoiced −$2.50"))
  }

  @Test func `lists the twenty largest of more, and open breaks by age`() throws {
    let page = try page()
    #expect(page.contains("The 20 largest of 30 breaks."))
    #expect(page.contains("7 for 0 to 7 days, 8 for 8 to 30 days, 10 for 31 to 60 days and 4 for more than 60 days."))
  }

  @Test func `names every number of a break beside it, for phones, where a break is a block and not a row`() throws {
    let page = try page { contents in
      contents.reconciliation?.breaks[0].ourAmount = nil
      contents.reconciliation?.breaks[0].ourQuantityMicro = nil
      contents.reconciliation?.breaks[0].invoiceAmount = Money(micro: 12_440_000)
      contents.reconciliation?.breaks[0].invoiceQuantityMicro = 1_500_000
    }
    #expect(
      page.contains(
        "<td class=\"num\" data-label=\"Ours\"></td>"
          + "<td class=\"num\" data-label=\"Invoice\">$12.44<small>1.5\(NumberText.noBreak)×</small></td>"))
    for label in ["Days open", "Status", "Breaks", "Still open"] { #expect(page.contains("data-label=\"\(label)\"")) }
    #expect(!page.contains("<small></small>"))
  }

  @Test func `is not there without an invoice, nor is its file`() throws {
    var contents = contents
    contents.reconciliation = nil
    #expect(try !ReportPage.html(contents).contains("vendor&#39;s invoice</h3>"))
    let folder = try TemporaryFolder()
    let files = try ReportWriter().write(contents, into: folder.path)
    #expect(!files.map(\.name).contains("reconciliation.csv"))
  }

  @Test func `says so when there is nothing to settle, or nothing that matters, or the parts do not add up`() throws {
    let clean = try page { contents in
      contents.reconciliation?.breaks = []
      contents.reconciliation?.accounts[0].invoiceTotal = contents.bill?.accounts[0].total ?? .zero
    }
    #expect(clean.contains("The invoice equals what the log and the price book support"))
    #expect(clean.contains("There is nothing to settle.") && !clean.contains("waterfall-0"))
    let small = try page { contents in
      contents.reconciliation?.breaks.removeAll { $0.code != .priceVariance }
    }
    #expect(small.contains("1 break, 1 open: no more than 1.00 USD in all, nobody has to act."))
    #expect(try page { $0.reconciliation?.accounts[0].control.matched += 1 }.contains("do not rely on this comparison"))
  }

  @Test func `words every code and every part`() throws {
    for code in BreakCode.allCases {
      let page = try page { $0.reconciliation?.breaks[0].code = code }
      #expect(page.contains(code.rawValue))
    }
    for kind in DifferencePart.Kind.allCases { #expect(!Verdict.name(kind).isEmpty) }
  }
}
