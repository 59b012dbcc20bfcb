/// Words that announce an id; the raw value stands in the brackets.
enum IdentifierWord: String, CaseIterable {
  case order, account, customer, invoice, booking, ticket, tracking, reference, policy

  /// The kind a word announces, whatever its case and the punctuation around it.
  static func match(_ token: ArraySlice<UInt8>) -> IdentifierWord? {
    let word = String(decoding: token.filter(ByteClass.isLetter).map(ByteClass.lowered), as: UTF8.self)
    switch word {
    case "order", "orders", "bestellung", "commande", "pedido": return .order
    case "account", "konto", "compte", "cuenta", "member", "membership": return .account
    case "customer", "client", "kunde", "user", "userid", "username": return .customer
    case "invoice", "rechnung", "facture", "factura": return .invoice
    case "booking", "reservation", "confirmation": return .booking
    case "ticket", "case": return .ticket
    case "tracking", "shipment", "parcel": return .tracking
    case "reference", "ref", "id", "serial", "transaction", "pin", "code": return .reference
    case "policy", "contract": return .policy
    default: return nil
    }
  }
}

/// What an id looks like.
enum IdentifierShape {
  /// Where the id begins: behind `#` or `id:`.
  static func start(in bytes: [UInt8], _ token: Range<Int>) -> Int {
    if let sign = bytes[token].firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") }),
      sign + 1 < token.upperBound
    {
      return sign + 1
    }
    return token.lowerBound
  }

  /// After an announcing word: at least four characters, three of them digits, no amount and no date.
  static func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.count(where: ByteClass.isDigit)
    guard text.count >= 4, digits >= 3 else { return false }
    let isPlain = text.allSatisfy { ByteClass.isWord($0) || [0x2D, 0x5F, 0x2F].contains($0) }
    return isPlain && !isDate(text)
  }

  /// Without one: six characters and more, capitals mixed with three digits and more, such as `AB-20-41977`; or
  /// hexadecimal of sixteen and more; or eight digits and more after `#`.
  static func isObvious(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 6, text.allSatisfy({ ByteClass.isWord($0) || $0 == 0x2D || $0 == 0x5F }) else { return false }
    let digits = text.count(where: ByteClass.isDigit)
    let capitals = text.count(where: ByteClass.isUpper)
    let small = text.count - digits - capitals - text.count { $0 == 0x2D || $0 == 0x5F }
    if digits >= 3, capitals >= 1, small == 0 { return true }
    if digits >= 8, capitals == 0, small == 0 { return !isDate(text) }
    return text.count >= 16 && digits >= 4 && capitals + small >= 4
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let groups = text.split { !ByteClass.isDigit($0) }.map(\.count)
    return groups == [4, 2, 2] || groups == [2, 2, 4] || groups == [1, 1, 4] || groups == [1, 2, 4]
      || groups == [2, 1, 4]
  }
}
