import Office

extension VietnameseWords {
  public func problem(_ error: SearchError) -> Problem {
    switch error {
    case .unknownValue(let field, let value, let values):
      Problem("“\(field)” không nhận “\(value)”", try: values.joined(separator: ", "))
    case .noDate(let field, let value):
      Problem(
        "“\(value)” sau “\(field)” không phải là ngày",
        try: "2026, 2026-06, 6/2026, 01/06/2026, hoặc hai mốc với .. ở giữa")
    case .noOrder(let field):
      Problem("“\(field)” không so trước sau được", try: "\(field):…")
    case .nameTaken(let name):
      Problem("đã lưu một phép tìm tên “\(name)”", try: "tên khác, hoặc --replace")
    case .unknownSearch(let name):
      Problem("chưa lưu phép tìm nào tên “\(name)”", try: "vpdt saved list")
    case .notOwn(let name):
      Problem(
        "“\(name)” dùng chung và do người khác lưu",
        try: "lưu một phép tìm của riêng bạn cùng tên; nó được dùng trước")
    case .unknownColumn(let word, let columns):
      Problem("không có cột “\(word)”", try: columns.joined(separator: ", "))
    case .nothingToFind:
      Problem("chưa nêu gì để tìm", try: "từ ngữ, hoặc một trường: từ:, loại:, hạn<…")
    }
  }

  public var searchFields: String {
    "từ: gửi: loại: số: xử-lý: ngày: hạn< trạng-thái: có: trong: \"nguyên văn\""
  }

  public func hint(_ problem: SearchProblem) -> String {
    switch problem {
    case .unknownValue(let field, _, let values): "\(field): " + values.joined(separator: ", ")
    case .noDate(let field, _): "\(field): 2026, 2026-06, 01/06/2026, 2025..2026"
    case .noOrder(let field): "\(field):…"
    }
  }

  public func misspelled(_ words: [String]) -> String {
    "không có gì bắt đầu bằng \(words.joined(separator: ", ")): đã tìm từ khác một chữ cái"
  }

  public func name(_ column: SearchColumn) -> String {
    switch column {
    case .register: "Sổ"
    case .name: "Số đến/dự thảo"
    case .reference: "Số, ký hiệu"
    case .date: "Ngày"
    case .arrived: "Ngày đến"
    case .issued: "Ngày văn bản"
    case .kind: "Loại"
    case .issuer: "Tác giả"
    case .handler: "Người soạn"
    case .subject: "Trích yếu"
    case .state: "Trạng thái"
    case .due: "Hạn"
    case .context: "Trong tệp"
    }
  }

  public func name(_ tie: DocumentTie) -> String {
    switch tie {
    case .answers: "trả lời"
    case .answeredBy: "được trả lời bằng"
    case .succeeds: "thay cho"
    case .succeededBy: "được thay bằng"
    case .mentions: "viện dẫn"
    case .mentionedBy: "được viện dẫn trong"
    }
  }

  public func recognised(_ text: String) -> String { "[máy nhận dạng] " + text }

  public var foundOnScan: String { "[máy đọc]" }

  public func searchSaved(_ name: String) -> String { "đã lưu: search @\(name)" }
  public func searchDropped(_ name: String) -> String { "đã bỏ \(name)" }

  public func line(_ search: SavedSearch) -> [String] {
    [
      "@" + search.name, search.isShared ? "dùng chung, " + search.savedByName : "của bạn",
      search.line,
    ]
  }

  public var noSavedSearches: String { "chưa lưu phép tìm nào; vpdt saved add TÊN TỪ NGỮ" }
  public var nothingRelated: String { "không có văn bản liên quan" }

  public func notInRegisters(_ references: [String]) -> String {
    "được viện dẫn mà hai sổ không có: " + references.joined(separator: ", ")
  }

  public func texts(_ counts: FileTextCounts) -> [String] {
    [
      "\(counts.texts) tệp tìm được theo nội dung",
      "\(counts.scans) là bản quét không có chữ (search có:bản-quét)",
      "  \(counts.recognised) đã được máy nhận dạng chữ (search có:chữ-nhận-dạng)",
      "  \(counts.unrecognised) nhận dạng không hết (text read --scans --again)",
      "  \(counts.scansWaiting) còn chờ nhận dạng (text read --scans)",
      "\(counts.failed) không đọc được (text read --again)",
      "\(counts.waiting) còn chờ đọc (text read)",
    ]
  }

  public func line(_ round: TextRound) -> String {
    "đã đọc \(round.read) tệp, \(round.scans) là bản quét, \(round.failed) không đọc được"
      + (round.recognised + round.unrecognised == 0
        ? ""
        : "; máy nhận dạng chữ \(round.recognised) bản quét, \(round.unrecognised) bản không hết")
  }

  public func reason(_ ending: TextRound.Ending) -> String {
    switch ending {
    case .time: "hết thời gian; lần sau đọc tiếp từ đó"
    case .count: "đủ số tệp đã nêu; lần sau đọc tiếp từ đó"
    case .programMissing: "máy này không có pdftotext nên không đọc được tệp nào (poppler-utils)"
    case .recogniserMissing:
      "máy này không có ocrmypdf, tesseract: bản quét để nguyên, còn chờ nhận dạng"
    case .languageMissing:
      "tesseract không có ngôn ngữ nào nêu ở text.languages (tesseract-ocr-vie): bản quét còn chờ"
    case .elsewhere: "một chương trình khác của văn phòng này đang đọc"
    }
  }

  public func printed(by person: String, at: String, copy: Int?) -> String {
    "\(person) in lúc \(at)" + (copy.map { ", bản thứ \($0)" } ?? "")
  }
}
