import Records
import Reporting
import TestSupport
import Testing

/// What the reports say of the tasks that the configuration names.
struct TasksInUseTests {
  private func page(_ tasks: [LaunchedTask]) throws -> String {
    var contents = SampleContents().make()
    contents.launchedTasks = tasks
    return try ReportPage.html(contents).replacing(NumberText.noBreak, with: " ")
  }

  @Test func `the effect stands beside its interval and the plain figure`() throws {
    let page = try page(SampleMeasurement().make())
    #expect(page.contains("Beyond the change of the 11 topics without a task, the AI agent resolves 12.3 points more"))
    #expect(page.contains("of the automation rate; 95 %: +4.1 to +20.5"))
    #expect(page.contains("plain before and after: +30.0 points, from 20 % to 50 %"))
    #expect(page.contains("+10.0 points of that are the return from a low spell"))
    #expect(page.contains("it started in 190 of 250 tickets of the topics"))
    // 20.00 for 120 tickets.
    #expect(page.contains("<dd class=\"big\">$0.17</dd>"))
  }

  @Test func `weeks, guard rails and endings are told in words`() throws {
    let page = try page(SampleMeasurement().make())
    #expect(page.contains("200 uses since it is live, 32 in a usual week."))
    #expect(page.contains("Completed: 125 of 200 (63 %); 63 % in the first 3 weeks, 63 % in the last."))
    #expect(page.contains("Got worse by more than chance: reopened of solved."))
    #expect(page.contains("Tickets went down here and up in the nearest topics"))
    #expect(page.contains("Satisfaction") && page.contains("50 handover: &quot;order too old&quot;, policy"))
    #expect(page.contains("50 at step 2, tool &quot;find_order&quot;"))
  }

  @Test func `what is planned or cannot be measured is said, and no figure is shown`() throws {
    let page = try page(Array(SampleMeasurement().make().dropFirst()))
    #expect(page.contains("Goes live on 19 July 2020."))
    #expect(page.contains("It cannot be measured: &quot;lost&quot; is no task of the log."))
    #expect(!page.contains("Cost per resolved ticket"))
  }

  @Test func `without a task in the configuration nothing is measured`() throws {
    let page = try page([])
    #expect(page.contains("Do the tasks work?") && !page.contains("All uses of the month"))
    #expect(!page.contains("Effect of a task"))
  }

  @Test func `every figure of the page is a row of the table`() throws {
    let folder = try TemporaryFolder()
    let path = try MeasurementTable.replace(in: folder.path, by: [SampleMeasurement().measured], zone: .utc)
    #expect(path == folder.path + "/measurement.csv")
    let rows = CSVReader.rows(try folder.text("measurement.csv"))
    #expect(
      rows[0] == ["task", "topic_id", "section", "name", "period", "k", "n", "value", "low", "high", "unit"])
    #expect(Set(rows.map(\.count)) == [11])
    for row in [
      ["refund", "t-0003;t-0007", "effect", "effect", "2020-04-20/2020-05-24", "", "", "0.1230", "0.0410", "0.2050"],
      ["refund", "t-0003;t-0007", "effect", "naive_effect", "2020-04-20/2020-05-24", "", "", "0.3000", "", ""],
      ["refund", "t-0003;t-0007", "coverage", "started", "2020-04-20/2020-06-03", "190", "250", "0.7600"],
      ["refund", "t-0001", "misfire", "topic", "2020-04-20/2020-06-03", "10", "200", "0.0500"],
      ["refund", "t-0003;t-0007", "cost", "charged_per_resolved", "2020-04-20/2020-06-03", "", "", "0.17"],
      ["refund", "t-0002", "guard", "displaced_after", "2020-04-20/2020-05-24", "200", "1000", "0.2000"],
      ["refund", "t-0003;t-0007", "week", "uses", "2020-06-01/2020-06-03", "", "", "8"],
    ] {
      #expect(rows.contains { $0.starts(with: row) }, "\(row)")
    }
    #expect(
      rows.contains { $0.starts(with: ["refund", "t-0003;t-0007", "guard", "satisfaction_before"]) && $0[7] == "" })
  }

  @Test func `a table that cannot be written leaves the earlier one as it was`() throws {
    let folder = try TemporaryFolder()
    let first = [SampleMeasurement().measured]
    _ = try MeasurementTable.replace(in: folder.path, by: first, zone: .utc)
    let before = try folder.text("measurement.csv")
    #expect(throws: ReportingError.self) {
      try MeasurementTable.replace(in: folder.path + "/measurement.csv", by: [], zone: .utc)
    }
    #expect(try folder.text("measurement.csv") == before)
    _ = try MeasurementTable.replace(in: folder.path, by: [], zone: .utc)
    #expect(CSVReader.rows(try folder.text("measurement.csv")).count == 1)
  }
}
