import Exchange
import Office
import Store

extension OfficeDesk {
  /// How much a message may ask of this office, after its settings.
  ///
  /// Source: edxml.md, section 9 (limits).
  func messageLimits() throws -> EdxmlLimits {
    let settings: [Setting] = [
      .messageLimit, .messageAttachmentLimit, .messageRatioLimit, .messageAttachments,
      .messageTextLimit, .fileLimit,
    ]
    let values = try database.read { transaction in
      try settings.map { Int(try transaction.value(of: $0)) ?? 0 }
    }
    var limits = EdxmlLimits()
    limits.file = values[0]
    // No file is kept that is larger than any may be.
    limits.attachment = min(values[1], values[5])
    limits.ratio = values[2]
    limits.attachments = values[3]
    limits.text = values[4]
    limits.texts = max(limits.texts, limits.text)
    return limits
  }
}
