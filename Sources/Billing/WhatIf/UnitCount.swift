import Records

/// The ways in which price models count.
///
/// A figure that one counted conversation lacks makes the whole uncountable: a partial sum would look like a price.
enum UnitCount {
  private static let outcome = "tickets that show the AI agent's replies and how they ended"
  private static let replyTimes = "AI replies with times"

  static func conversations(_ usage: WhatIfUsage) -> Counted {
    .units(Int64(usage.conversations.count))
  }

  static func replies(_ usage: WhatIfUsage) -> Counted {
    usage.uses.withoutReplies > 0
      ? needs("reply_count", missing: usage.uses.withoutReplies, of: usage.uses.executions, "execution")
      : .units(usage.uses.replies)
  }

  static func actions(_ usage: WhatIfUsage) -> Counted {
    usage.uses.withoutToolCalls > 0
      ? needs("tool_calls", missing: usage.uses.withoutToolCalls, of: usage.uses.executions, "execution")
      : .units(usage.uses.toolCalls)
  }

  /// Conversations that the AI agent resolved alone.
  static func resolved(_ usage: WhatIfUsage) -> Counted {
    sum(usage, needs: outcome) { $0.ticket?.isResolved.map { $0 ? 1 : 0 } }
  }

  /// Resolved conversations, and those that a task passed on.
  static func outcomes(_ usage: WhatIfUsage) -> Counted {
    sum(usage, needs: outcome) { $0.endedInHandover ? 1 : $0.ticket?.isResolved.map { $0 ? 1 : 0 } }
  }

  /// Resolved conversations that Zendesk marked itself. Where it marked none, its marks are taken to be missing.
  static func verified(_ usage: WhatIfUsage) -> Counted {
    guard usage.conversations.isEmpty || usage.conversations.contains(where: { $0.ticket?.hasVerifiedMark == true })
    else { return .needs("Zendesk's own mark of verified resolutions (tag ai_agent_automated_resolution)") }
    return sum(usage, needs: outcome) { conversation in
      conversation.ticket?.isResolved.map { $0 && conversation.ticket?.hasVerifiedMark == true ? 1 : 0 }
    }
  }

  /// Resolved conversations but those rated 1 to 3. Where nobody rated at all, ratings are taken to be missing.
  static func notRatedLow(_ usage: WhatIfUsage) -> Counted {
    let isRated = usage.conversations.contains { $0.ticket?.isRatedAboveThree != nil }
    guard usage.conversations.isEmpty || isRated else { return .needs("customers' ratings (csat)") }
    return sum(usage, needs: outcome) { conversation in
      conversation.ticket?.isResolved.map { $0 && conversation.ticket?.isRatedAboveThree != false ? 1 : 0 }
    }
  }

  static func windows(_ usage: WhatIfUsage) -> Counted {
    sum(usage, needs: replyTimes) { $0.ticket?.agentWindows }
  }

  /// Every AI reply by e-mail, every window of a chat.
  static func sessions(_ usage: WhatIfUsage) -> Counted {
    sum(usage, needs: "a channel that is chat or e-mail, and \(replyTimes)") { conversation in
      switch conversation.ticket?.channel {
      case .email: conversation.ticket?.agentReplies
      case .chat, .messaging, .social: conversation.ticket?.agentWindows
      case .web, .phone, .api, .other, nil: nil
      }
    }
  }

  private static func sum(
    _ usage: WhatIfUsage, needs field: String, _ units: (UsedConversation) -> Int64?
  ) -> Counted {
    let known = usage.conversations.compactMap(units)
    let missing = usage.conversations.count - known.count
    guard missing == 0 else {
      return needs(field, missing: missing, of: usage.conversations.count, "conversation")
    }
    return .units(known.reduce(0, +))
  }

  private static func needs(_ field: String, missing: Int, of count: Int, _ noun: String) -> Counted {
    .needs("\(field), missing for \(missing.grouped) of \(count.grouped) \(noun)\(count == 1 ? "" : "s")")
  }
}
