// What each form is called, where it comes from, and what a template may name in it.

extension PrintedForm {
  /// Its printed title.
  public var title: String { contents.title }

  /// Where the form stands: `NĐ 30/2020/NĐ-CP, Phụ lục IV.VI`.
  public var source: String { contents.source }

  /// Whether parts and columns are those of the source. The others follow summaries of it, or no form
  /// is prescribed at all; their templates say so.
  public var isConfirmed: Bool { contents.isConfirmed }

  /// The fields a template may name, `{{office}}`.
  public var fields: [String] { contents.fields }

  /// The lists a template may name, `{{entries.subject}}`.
  public var lists: [List] { contents.lists }

  /// Fields that many a form does without: nothing is printed where they are not given, while others
  /// leave dots to write on.
  public static let optionalFields: Set<String> = [
    "closing", "contact", "digest", "email", "fax", "mark", "phone", "site", "superior", "unit",
    "urgency",
  ]

  public func list(_ name: String) -> List? { lists.first { $0.name == name } }
}

private struct Contents {
  let title: String
  let source: String
  let isConfirmed: Bool
  let fields: [String]
  let lists: [PrintedForm.List]

  init(
    _ title: String, _ source: String, isConfirmed: Bool = true, _ fields: [String],
    _ lists: KeyValuePairs<String, [String]> = [:]
  ) {
    self.title = title
    self.source = source
    self.isConfirmed = isConfirmed
    self.fields = fields
    self.lists = lists.map { PrintedForm.List(name: $0.key, columns: $0.value) }
  }
}

/// The body above, the body itself.
private let bodies = ["superior", "office"]
/// `Số: …`, the line of place and date.
private let numberAndDate = ["reference", "place-date"]
/// What stands at the end: recipients, authority and post (a line each), name.
private let foot = ["recipients", "signer-post", "signer"]
/// The cover and the first page of a register; `closing` stands under its last line.
private let register = bodies + ["unit", "year", "from-day", "to-day", "volume", "closing"]
private let numbers = ["from-number", "to-number"]
/// Everything about an outgoing document but what is particular to its kind.
private let draft = bodies + numberAndDate + ["subject", "urgency"] + foot
/// The text, a row a paragraph; rows that are headings are printed bold.
private let body: KeyValuePairs = ["body": ["text"]]
/// The same under its legal basis, a row for each act that is cited.
private let basisAndBody: KeyValuePairs = ["basis": ["text"], "body": ["text"]]

extension PrintedForm {
  private var contents: Contents {
    switch self {
    case .arrivalsRegister, .departuresRegister, .followUpBook, .postBook, .copiesBook,
      .registerCover, .registerClosing:
      registerContents
    case .handlingSlip, .arrivalStamp, .envelope: slipContents
    case .filePlan, .dossierList, .contentsList, .handOverMinutes, .scanHandOverList:
      dossierContents
    case .disposalList, .explanatoryNote, .councilMinutes, .destructionMinutes: disposalContents
    case .securityReview:
      Contents(
        "BIÊN BẢN RÀ SOÁT AN TOÀN THÔNG TIN", "theo QCVN 12:2026/BCA", isConfirmed: false,
        bodies + [
          "place-date", "held-at", "reviewer", "reviewer-post", "journal-lines", "journal-head",
          "total", "attention", "unknown", "conclusion", "signer-post", "signer",
        ], ["entries": ["ordinal", "subject", "state", "detail", "measure"]])
    default: draftContents
    }
  }

  private var registerContents: Contents {
    switch self {
    case .arrivalsRegister:
      Contents(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", annexIV("VI"), register + numbers,
        [
          "entries": [
            "arrived", "number", "issuer", "reference", "issued", "subject", "receiver",
            "handed-over", "receipt", "notes",
          ]
        ])
    case .departuresRegister:
      Contents(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI", annexIV("I"), register + numbers,
        [
          "entries": [
            "reference", "issued", "subject", "signer", "recipients", "file-copy", "copies",
            "handed-over", "receipt", "notes",
          ]
        ])
    case .followUpBook:
      Contents(
        "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN", annexIV("VIII"), register,
        [
          "entries": [
            "number", "document", "receiver", "due", "progress", "answer", "notes",
          ]
        ])
    case .postBook:
      Contents(
        "SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN", annexIV("III"), register + numbers,
        [
          "entries": ["handed-over", "reference", "recipients", "envelopes", "receipt", "notes"]
        ])
    case .copiesBook:
      Contents(
        "SỔ SỬ DỤNG BẢN LƯU", annexIV("IV"), register + numbers,
        [
          "entries": [
            "used", "person", "reference", "subject", "dossier", "receipt", "returned",
            "allowed-by", "notes",
          ]
        ])
    case .registerCover:
      Contents(
        "BÌA SỔ", annexIV("I, III, IV, VI, VIII"),
        bodies + ["unit", "title", "year", "from-day", "to-day", "volume"] + numbers)
    default:
      Contents(
        "TỜ KHÓA SỔ", "NĐ 30/2020/NĐ-CP, Điều 16, 22", isConfirmed: false,
        bodies + ["place-date", "title", "year", "volume"] + numbers
          + [
            "pages", "entries", "entries-in-words", "struck", "closed-on", "closer", "digest",
            "signer-post", "signer",
          ])
    }
  }

  private var slipContents: Contents {
    switch self {
    case .handlingSlip:
      Contents(
        "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN", annexIV("VII"),
        bodies + [
          "place-date", "number", "arrived", "kind", "reference", "issued", "issuer", "subject",
          "leader-opinion", "lead", "lead-due", "leader-date", "unit-person", "unit-due",
          "unit-date", "proposal", "proposal-date",
        ], ["supports": ["unit", "due"]])
    case .arrivalStamp:
      Contents(
        "ĐẾN", annexIV("V"), ["office", "number", "arrived", "forwarded", "dossier"])
    default:
      Contents(
        "BÌ VĂN BẢN", annexIV("II"),
        ["office", "address", "phone", "fax", "email", "site", "reference", "addressee", "mark"])
    }
  }

  private var dossierContents: Contents {
    switch self {
    case .filePlan:
      Contents(
        "DANH MỤC HỒ SƠ", annexV("II"),
        bodies + ["year", "decision", "total", "permanent", "temporary", "signer-post", "signer"],
        ["entries": ["notation", "title", "term", "person", "notes"]])
    case .dossierList:
      Contents(
        "MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU", annexV("III"),
        bodies + ["unit", "year", "place-date", "total", "total-in-words", "maker-post", "maker"],
        ["entries": ["ordinal", "notation", "title", "period", "term", "sheets", "notes"]])
    case .contentsList:
      Contents(
        "MỤC LỤC VĂN BẢN, TÀI LIỆU", annexV("IV"),
        bodies + ["unit", "notation", "title", "year", "total", "sheets"],
        [
          "entries": ["ordinal", "reference", "issued", "subject", "issuer", "sheet", "notes"]
        ])
    case .handOverMinutes:
      Contents(
        "BIÊN BẢN GIAO NHẬN HỒ SƠ, TÀI LIỆU", annexV("V"),
        bodies + [
          "basis", "held-at", "giver-unit", "giver", "giver-post", "receiver-unit", "receiver",
          "receiver-post", "block", "period", "boxes", "paper-dossiers", "metres",
          "digital-dossiers", "digital-files", "condition", "list-pages", "copies",
        ])
    default:
      Contents(
        "DANH SÁCH GIAO NHẬN BẢN SỐ HÓA", "theo NĐ 30/2020/NĐ-CP, Điều 25, Phụ lục I và V",
        isConfirmed: false,
        bodies + [
          "place-date", "notation", "title", "total", "pages", "resolution", "giver", "receiver",
        ],
        [
          "entries": [
            "ordinal", "reference", "issued", "subject", "pages", "file", "original", "copy-mark",
            "notes",
          ]
        ])
    }
  }

  private var disposalContents: Contents {
    switch self {
    case .disposalList:
      Contents(
        "DANH MỤC TÀI LIỆU HẾT THỜI HẠN LƯU TRỮ, TRÙNG LẶP",
        "TT 06/2025/TT-BNV, Phụ lục II", isConfirmed: false,
        bodies + ["place-date", "fonds", "block", "total", "maker", "signer-post", "signer"],
        ["entries": ["bundle", "volume", "title", "reason", "notes"]])
    case .explanatoryNote:
      Contents(
        "BẢN THUYẾT MINH TÀI LIỆU HẾT THỜI HẠN LƯU TRỮ, TRÙNG LẶP",
        "TT 06/2025/TT-BNV, Phụ lục III", isConfirmed: false,
        bodies + [
          "place-date", "fonds", "creator", "mission", "collected-from", "why", "appraisals",
          "quantity", "period", "expired", "duplicates", "others", "maker", "signer-post", "signer",
        ])
    case .councilMinutes:
      Contents(
        "BIÊN BẢN HỌP HỘI ĐỒNG XÉT HỦY TÀI LIỆU", "theo TT 06/2025/TT-BNV", isConfirmed: false,
        bodies + [
          "reference", "fonds", "basis", "held-at", "place", "chair", "chair-post", "secretary",
          "secretary-post", "block", "total", "votes-for", "votes-against", "conclusion",
          "ended-at",
        ],
        [
          "members": ["name", "post"], "discussion": ["text"], "differing": ["person", "opinion"],
        ])
    default:
      Contents(
        "BIÊN BẢN HỦY TÀI LIỆU", "theo TT 06/2025/TT-BNV", isConfirmed: false,
        bodies + [
          "reference", "fonds", "decision", "held-at", "place", "block", "boxes", "dossiers",
          "metres", "digital-dossiers", "digital-files", "method", "remains", "ended-at",
          "keeper", "destroyer", "witness", "signer-post", "signer",
        ], ["members": ["name", "post"]])
    }
  }

  private var draftContents: Contents {
    switch self {
    case .resolution:
      Contents("NGHỊ QUYẾT", annexIII("1.1"), draft + ["authority"], basisAndBody)
    case .attachingDecision:
      Contents(
        "QUYẾT ĐỊNH (ban hành, phê duyệt)", annexIII("1.3"),
        draft + ["authority", "proposer", "attachment"],
        basisAndBody)
    case .plan: Contents("KẾ HOẠCH", annexIII("1.4"), draft, basisAndBody)
    case .proposal: Contents("TỜ TRÌNH", annexIII("1.4"), draft + ["addressee"], body)
    case .announcement: Contents("THÔNG BÁO", annexIII("1.4"), draft, body)
    case .report: Contents("BÁO CÁO", annexIII("1.4"), draft + ["addressee"], body)
    case .namedDocument:
      Contents("VĂN BẢN CÓ TÊN LOẠI", annexIII("1.4"), draft + ["kind"], basisAndBody)
    case .letter:
      Contents("CÔNG VĂN", annexIII("1.5"), draft + ["addressee", "contact"], body)
    case .telegram:
      Contents(
        "CÔNG ĐIỆN", annexIII("1.6"), isConfirmed: false, draft + ["authority", "addressee"], body)
    case .invitation:
      Contents(
        "GIẤY MỜI", annexIII("1.7"), isConfirmed: false,
        draft + ["invited", "about", "chair", "held-at", "place"], body)
    case .introduction:
      Contents(
        "GIẤY GIỚI THIỆU", annexIII("1.8"), isConfirmed: false,
        bodies + numberAndDate + ["person", "person-post", "addressee", "about", "valid-until"]
          + foot)
    case .minutes:
      Contents(
        "BIÊN BẢN", annexIII("1.9"), isConfirmed: false,
        bodies + [
          "reference", "subject", "held-at", "place", "present", "chair", "secretary",
          "chair-post", "ended-at", "recipients",
        ], body)
    case .leavePermit:
      Contents(
        "GIẤY NGHỈ PHÉP", annexIII("1.10"), isConfirmed: false,
        bodies + numberAndDate + [
          "applied-on", "person", "person-post", "days", "from-day", "to-day", "place", "year",
        ] + foot)
    default:
      Contents("QUYẾT ĐỊNH", annexIII("1.2"), draft + ["authority", "proposer"], basisAndBody)
    }
  }

  private func annexIII(_ sample: String) -> String {
    "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu \(sample)"
  }

  private func annexIV(_ part: String) -> String { "NĐ 30/2020/NĐ-CP, Phụ lục IV.\(part)" }

  private func annexV(_ part: String) -> String { "NĐ 30/2020/NĐ-CP, Phụ lục V.\(part)" }
}
