import ArgumentParser
import Pipeline
import Records

/// How the cells of an input are to be read.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A JSON file that says which column holds which field.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp("The IANA zone of times that have none. Default: the account's.", valueName: "zone"))
  var timezone: String?

  @Option(
    name: .customLong("date-order"),
    help: ArgumentHelp("dmy or mdy, where 03/04/2026 could be either.", valueName: "order"))
  var dateOrder: String?

  @Option(
    name: .customLong("undated-at"),
    help: ArgumentHelp("A day or an instant for executions whose records hold no time at all.", valueName: "instant"))
  var undatedAt: String?

  func validate() throws {
    if let undatedAt, Timestamp(rfc3339: undatedAt) == nil, CivilDate(text: undatedAt) == nil {
      throw ValidationError(
        "--undated-at is \"\(undatedAt)\", expected a day such as 2024-02-29 or an instant such as 2024-02-29T12:00:00Z"
      )
    }
    if let timezone, TimeZoneRules(identifier: timezone) == nil {
      throw ValidationError("--timezone is \"\(timezone)\", expected an IANA zone such as Europe/Berlin")
    }
    if let dateOrder, !["dmy", "mdy"].contains(dateOrder) {
      throw ValidationError("--date-order is \"\(dateOrder)\", expected dmy or mdy")
    }
  }

  func apply(to options: inout RunOptions) {
    options.mappingPath = map
    options.zone = timezone.flatMap { TimeZoneRules(identifier: $0) }
    options.dateOrder = dateOrder
    options.undatedAt = undatedAt
  }
}
