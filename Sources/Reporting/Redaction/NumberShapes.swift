/// Card numbers, phone numbers and IBANs: runs of digits with blanks and dashes between them.
enum NumberShape {
  /// A run of digits with single blanks, dashes, dots, slashes and brackets between, from `start`; nil when there is
  /// no digit.
  static func run(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var position = start
    if position < bytes.count, bytes[position] == UInt8(ascii: "+") { position += 1 }
    guard position < bytes.count, ByteClass.isDigit(bytes[position]) else { return nil }
    var end = position
    while position < bytes.count {
      if ByteClass.isDigit(bytes[position]) {
        position += 1
        end = position
      } else if position - end < 2, [0x20, 0x2D, 0x2E, 0x2F, 0x28, 0x29].contains(bytes[position]) {
        position += 1
      } else {
        break
      }
    }
    if end < bytes.count, ByteClass.isLetter(bytes[end]) { return nil }
    return start..<end
  }

  /// 13 to 19 digits that pass the check of H. P. Luhn, US patent 2,950,048 (1960).
  static func isCard(_ run: ArraySlice<UInt8>) -> Bool {
    let digits = run.filter(ByteClass.isDigit).map { Int($0 - 0x30) }
    guard (13...19).contains(digits.count), run.first != UInt8(ascii: "+") else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let doubled = item.element * 2
      return sum + (item.offset % 2 == 0 ? item.element : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// Seven to fifteen digits in a form people write phone numbers in: with a plus, a leading zero, or in three
  /// groups; never a date, a time or an amount.
  static func isPhone(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    let digits = bytes[run].count(where: ByteClass.isDigit)
    guard (7...15).contains(digits) else { return false }
    if bytes[run.lowerBound] == UInt8(ascii: "+") { return true }
    let groups = bytes[run].split { !ByteClass.isDigit($0) }.map(\.count)
    if isDate(groups, bytes[run]) { return false }
    if groups.count == 1 { return digits >= 9 && bytes[run.lowerBound] == 0x30 || digits == 10 }
    return groups.count <= 6 && groups.allSatisfy { $0 >= 2 || groups.first == 1 }
      && !bytes[run].contains(UInt8(ascii: "/"))
  }

  /// Year, month and day in any usual order, perhaps with a time after it.
  private static func isDate(_ groups: [Int], _ run: ArraySlice<UInt8>) -> Bool {
    guard groups.count >= 3 else { return false }
    let first = Array(groups.prefix(3))
    return (first[0] == 4 && first[1] <= 2 && first[2] <= 2)
      || (first[0] <= 2 && first[1] <= 2 && first[2] == 4)
  }

  /// The end of an IBAN (ISO 13616: two letters, two check digits, 11 to 30 letters and digits, remainder 1 of 97).
  static func ibanEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 4 < bytes.count, ByteClass.isUpper(bytes[start]), ByteClass.isUpper(bytes[start + 1]),
      ByteClass.isDigit(bytes[start + 2]), ByteClass.isDigit(bytes[start + 3])
    else { return nil }
    var characters: [UInt8] = []
    var position = start
    var best: Int?
    while position < bytes.count, characters.count <= 34 {
      let byte = bytes[position]
      if ByteClass.isDigit(byte) || ByteClass.isUpper(byte) {
        characters.append(byte)
        position += 1
        let isWhole = position == bytes.count || !ByteClass.isWord(bytes[position])
        if isWhole, characters.count >= 15, remainder(of: characters) == 1 { best = position }
      } else if byte == 0x20 {
        position += 1
      } else {
        break
      }
    }
    return best
  }

  /// ISO 7064 MOD 97-10 with the first four characters moved to the end.
  private static func remainder(of characters: [UInt8]) -> Int {
    (characters.dropFirst(4) + characters.prefix(4)).reduce(0) { rest, byte in
      ByteClass.isDigit(byte)
        ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
    }
  }
}
