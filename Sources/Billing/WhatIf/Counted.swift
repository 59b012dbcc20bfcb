/// How many units a price model counts in a month's use, or what it would have to know.
enum Counted: Sendable, Hashable {
  case units(Int64)
  case needs(String)
}
