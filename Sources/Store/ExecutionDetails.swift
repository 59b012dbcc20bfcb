import Records

extension TaskExecution {
  /// The fields that most logs leave empty and no bill depends on, packed in a fixed order; nil when all are empty.
  var packedDetails: [UInt8]? {
    let isEmpty =
      taskVersion == nil && customerID == nil && channel == nil && outcomeReason == nil && toolErrors == nil
      && inputTokens == nil && outputTokens == nil && cost == nil && costCurrency == nil && agentName == nil
      && traceID == nil
    if isEmpty { return nil }
    var writer = PackedWriter()
    for text in [taskVersion, customerID, channel, outcomeReason, costCurrency, agentName, traceID] {
      writer.append(text)
    }
    for number in [toolErrors, inputTokens, outputTokens, cost?.micro] { writer.append(number) }
    return writer.bytes
  }

  /// Takes over the fields of `packedDetails`.
  ///
  /// - Throws: `DatabaseError` when the bytes are damaged.
  mutating func setDetails(packed: [UInt8]) throws {
    var reader = PackedReader(packed)
    taskVersion = try reader.optionalText()
    customerID = try reader.optionalText()
    channel = try reader.optionalText()
    outcomeReason = try reader.optionalText()
    costCurrency = try reader.optionalText()
    agentName = try reader.optionalText()
    traceID = try reader.optionalText()
    toolErrors = try reader.optionalSigned()
    inputTokens = try reader.optionalSigned()
    outputTokens = try reader.optionalSigned()
    cost = try reader.optionalSigned().map(Money.init(micro:))
  }
}
