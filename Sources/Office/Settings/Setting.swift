/// What the law or custom leaves to the office.
public enum Setting: String, CaseIterable, Sendable {
  /// The most bytes a file may have that is kept.
  case fileLimit = "file.limit"
  /// The most bytes of an edXML message that is taken in, [ours]; the limits of one gateway are lower.
  case messageLimit = "message.limit"
  /// The most bytes of one attachment of a message, out of its wrapper, [ours]; `file.limit` holds, too.
  case messageAttachmentLimit = "message.attachment-limit"
  /// How many times its size a wrapper above 16 MB may grow, [ours].
  case messageRatioLimit = "message.ratio-limit"
  /// The most attachments of a message, [ours].
  case messageAttachments = "message.attachments"
  /// The most bytes of one text of a message, [ours].
  case messageTextLimit = "message.text-limit"
  /// How the head has divided the kinds among numbering sequences: `per-kind` or `one`
  /// (Decree 30/2020/NĐ-CP, Art. 15(1)(c)).
  case numberingDivision = "numbering.division"
  /// The days of the week on which the office works, `T2-T6`.
  case calendarWeek = "calendar.week"
  /// Within how many working days a deadline is near.
  case deadlineSoonDays = "deadline.soon-days"
  /// After how many minutes something that is done at once is late.
  case deadlineAtOnceMinutes = "deadline.at-once-minutes"
  /// The hour by which a document is sent on the next working day (QĐ 28/2018/QĐ-TTg, Art. 6(2)).
  case deadlineSendingHour = "deadline.sending-hour"

  /// Whether the result of work comes back to whoever assigned it, where they do not say: `yes` or
  /// `no`. The decree leaves it to the working regulation (Art. 24).
  case handlingConfirm = "handling.confirm"
  /// Whether the clerk passes documents whose handler is clear straight to them: `yes` or `no`
  /// (Art. 23(1), under the records regulation).
  case incomingDirect = "incoming.direct"
  /// Which checks must be answered for before a draft is approved (Art. 12): `none`, `form`,
  /// `content` or `both`. A small school begins without: its principal drafts, checks and signs.
  case approvalChecks = "approval.checks"
  /// Who answers for form and presentation (Art. 12(2)): a person's handle, or `clerk`.
  case formChecker = "form.checker"
  /// The words of the kinds that may go out on paper after they were signed electronically
  /// (QĐ 28/2018/QĐ-TTg, Art. 5(3)).
  case paperKinds = "paper.kinds"
  /// Whether the system meets Annex VI: `yes`, or `no` while a stamped paper copy of each electronic
  /// document is kept besides (Art. 19(2)(b), (c)).
  case meetsAnnexVI = "system.meets-annex-vi"
  /// Whether the first page of every file that comes in or leaves is read for the mark of a state
  /// secret: `yes` or `no` (Law 117/2025/QH15, Art. 5).
  case secretScan = "secret.scan"
  /// What the signed file of an outgoing document must show: `valid` or `unbroken`.
  case signatureRule = "signature.rule"
  /// What happens to an incoming file whose signature shows that it was altered: `refuse`, so that it
  /// goes back to its sender (Art. 21(2)(b)), or `warn`.
  case incomingAltered = "incoming.altered"
  /// The path of the program that signs for everybody here (the signing service of the sector); empty
  /// for none.
  case signingCommand = "signing.command"
  /// What that program reads: `digest`, `content` or `pdf`.
  case signingCommandReads = "signing.command-reads"
  /// The path of the program through which an authority of time is reached; empty for none.
  case stampCommand = "signing.tsa-command"
  /// The path of the TrueType font for signatures that are seen (Decree 30/2020/NĐ-CP, Annex
  /// I.III.1.d: Times New Roman); empty for none.
  case signingFont = "signing.font"
  /// The path of the program that signs the manifests of bundles; empty for none.
  case bundleSigner = "exchange.signing-command"
  /// Seconds a carrier may take before it is ended.
  case carrierSeconds = "exchange.carrier-seconds"
  /// How often a bundle is tried to be handed over before a person has to say so again.
  case exchangeAttempts = "exchange.attempts"
  /// How often a bundle goes again to a body that answers with receipts and has not.
  case exchangeRepeats = "exchange.repeats"
  /// Days a bundle that was handed over stays in the outbox.
  case exchangeSentDays = "exchange.sent-days"
  /// Whether permanent dossiers go to a historical archive: `yes` or `no` (Luật Lưu trữ
  /// 33/2024/QH15, Art. 17, 18; a school may not be one of its sources).
  case archiveHistorical = "archive.historical"
  /// Whether a superior body is heard before anything is destroyed: `yes` or `no` (Art. 16(3)).
  case disposalOpinion = "disposal.opinion"
  /// The fewest people on a council that reviews a disposal; their number is not verified.
  case disposalCouncil = "disposal.council-least"
  /// How many backups stay, [ours]: `7,5,12,7` for the newest of the last 7 days, 5 weeks, 12 months and
  /// 7 years that have one.
  case backupKeep = "backup.keep"

  /// Under which conditions open data may be used again (Decree 47/2020/NĐ-CP).
  case openDataLicence = "open-data.licence"
  /// How often open data are renewed: `monthly`, `quarterly`, `yearly` or `irregular`.
  case openDataFrequency = "open-data.frequency"

  /// What is read of files while a screen is open and nobody types, so that documents are found by it: `none`,
  /// `texts`, or `scans`, the letters on scans too.
  case textIdle = "text.idle"
  /// The languages in which the letters on scans are recognised, as `tesseract` calls them: `vie`, `vie+eng`.
  case textLanguages = "text.languages"

  /// Minutes without a key after which a screen is locked; 0 for never.
  case lockMinutes = "session.lock-minutes"
  /// Minutes without a key after which the program ends; 0 for never.
  case endMinutes = "session.end-minutes"

  /// Whether its value is a path of the machine.
  public var isPath: Bool {
    [.signingCommand, .stampCommand, .signingFont, .bundleSigner].contains(self)
  }

  /// What a new office starts with.
  public var initial: String {
    switch self {
    case .fileLimit, .messageAttachmentLimit: "100000000"
    case .messageLimit: "200000000"
    case .messageRatioLimit: "100"
    case .messageAttachments: "200"
    case .messageTextLimit: "65536"
    case .numberingDivision: NumberSequence.Division.perKind.rawValue
    case .handlingConfirm, .incomingDirect: "no"
    case .calendarWeek: "T2-T6"
    case .deadlineSoonDays: "2"
    case .deadlineAtOnceMinutes: "30"
    case .deadlineSendingHour: "12"
    case .approvalChecks: Vouching.Demand.none.rawValue
    case .formChecker: Role.clerk.rawValue
    case .paperKinds: ""
    case .meetsAnnexVI: "no"
    case .secretScan: "yes"
    case .signatureRule: SignedFileRule.valid.rawValue
    case .incomingAltered: "refuse"
    case .signingCommand, .stampCommand, .signingFont, .bundleSigner: ""
    case .signingCommandReads: SigningInput.digest.rawValue
    case .carrierSeconds: "600"
    case .exchangeAttempts: "40"
    case .exchangeRepeats: "3"
    case .exchangeSentDays: "30"
    case .archiveHistorical, .disposalOpinion: "no"
    case .disposalCouncil: "3"
    case .lockMinutes: "15"
    case .openDataLicence: "Dữ liệu mở, Nghị định 47/2020/NĐ-CP; ghi nguồn khi sử dụng"
    case .openDataFrequency: "yearly"
    case .endMinutes: "120"
    case .backupKeep: "7,5,12,7"
    case .textIdle: "texts"
    // With a second language beside it, fewer marks are seen.
    case .textLanguages: "vie"
    }
  }

  /// The setting called `name`.
  ///
  /// - Throws: `ValueError.unknownSetting`.
  public init(named name: String) throws(ValueError) {
    guard let setting = Setting(rawValue: name) else { throw .unknownSetting(name) }
    self = setting
  }

  /// Refuses a value the setting cannot have.
  ///
  /// - Throws: `ValueError.badSetting`.
  public func check(_ value: String) throws(ValueError) {
    let isFit =
      switch self {
      case .fileLimit, .messageLimit, .messageAttachmentLimit:
        Int(value).map { (1...1 << 40).contains($0) } ?? false
      case .messageRatioLimit: Int(value).map { (2...10_000).contains($0) } ?? false
      case .messageAttachments: Int(value).map { (1...10_000).contains($0) } ?? false
      case .messageTextLimit: Int(value).map { (1024...1 << 24).contains($0) } ?? false
      case .numberingDivision: NumberSequence.Division(rawValue: value) != nil
      case .handlingConfirm, .incomingDirect: ["yes", "no"].contains(value)
      case .calendarWeek: WorkingWeek(value) != nil
      case .deadlineSoonDays: Int(value).map { (0...60).contains($0) } ?? false
      case .deadlineAtOnceMinutes: Int(value).map { (1...Term.mostMinutes).contains($0) } ?? false
      case .deadlineSendingHour: Int(value).map { (1...23).contains($0) } ?? false
      case .approvalChecks: Vouching.Demand(rawValue: value) != nil
      case .formChecker: !value.isEmpty && value.utf8.count <= 32
      case .paperKinds: Issuing.areKinds(value)
      case .signatureRule: SignedFileRule(rawValue: value) != nil
      case .incomingAltered: ["refuse", "warn"].contains(value)
      case .signingCommand, .stampCommand, .signingFont, .bundleSigner: Setting.namesFile(value)
      case .signingCommandReads: SigningInput(rawValue: value) != nil
      case .meetsAnnexVI, .secretScan, .archiveHistorical, .disposalOpinion:
        value == "yes" || value == "no"
      case .disposalCouncil: Int(value).map { (2...50).contains($0) } ?? false
      case .lockMinutes, .endMinutes: Int(value).map { (0...1440).contains($0) } ?? false
      case .backupKeep: BackupKeeping(value) != nil
      case .textIdle: ["none", "texts", "scans"].contains(value)
      case .textLanguages: Setting.areLanguages(value)
      case .openDataLicence: !value.isEmpty && value.count <= 200
      case .openDataFrequency: ["monthly", "quarterly", "yearly", "irregular"].contains(value)
      case .carrierSeconds: Int(value).map { (1...86_400).contains($0) } ?? false
      case .exchangeAttempts: Int(value).map { (1...1000).contains($0) } ?? false
      case .exchangeRepeats: Int(value).map { (0...100).contains($0) } ?? false
      case .exchangeSentDays: Int(value).map { (0...3650).contains($0) } ?? false
      }
    if !isFit { throw .badSetting(rawValue, value: value) }
  }

  /// Names of languages with `+` between them.
  private static func areLanguages(_ value: String) -> Bool {
    let names = value.split(separator: "+", omittingEmptySubsequences: false)
    return (1...5).contains(names.count)
      && names.allSatisfy { name in
        (3...20).contains(name.utf8.count)
          && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
      }
  }

  /// An absolute path, the same from every folder; or none.
  private static func namesFile(_ value: String) -> Bool {
    value.isEmpty
      || value.hasPrefix("/") && value.utf8.count <= 1024
        && !value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f }
  }
}
