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
      Problem("đã lưu một phép tìm tên “\(name)”", try: "tên khác, hoặc thay phép cũ (--replace)")
    case .unknownSearch(let name):
      Problem("chưa lưu phép tìm nào tên “\(name)”", try: "vpdt saved list")
    case .notOwn(let name):
      Problem(
        "“\(name)” dùng chung và do người khác lưu",
        try: "lưu một phép tìm của riêng bạn cùng tên; nó được dùng trước")
    case .changedMeanwhile(let name, let person):
      Problem(
        "“\(name)” đã được \(person) lưu lại khác từ lúc bạn xem",
        try: "mở lại phép tìm ấy, rồi lưu lại; hoặc lưu tên khác")
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

  public func name(_ ranking: SearchRanking) -> String {
    switch ranking {
    case .newest: "mới nhất trước"
    case .oldest: "cũ nhất trước"
    case .relevance: "sát nhất trước"
    }
  }

  public func view(_ view: SearchView) -> String {
    (view.columns.isEmpty
      ? "các cột thường dùng" : "cột: " + view.columns.map { name($0) }.joined(separator: ", "))
      + "; " + name(view.ranking)
  }

  public func searchKey(_ key: SearchKey) -> KeyWords {
    switch key {
    case .columns: KeyWords("cột", "Chọn cột và thứ tự của kết quả")
    case .save: further(.searchSave)
    case .print: further(.searchPrint)
    case .saved: KeyWords("đã lưu", "Mở phép tìm đã lưu: của tôi và dùng chung")
    case .tick: KeyWords("hiện, ẩn", "Hiện cột đang chọn, hoặc thôi hiện (cũng là Enter)")
    case .toFront: KeyWords("lên", "Đưa cột đang chọn lên trước")
    case .toBack: KeyWords("xuống", "Đưa cột đang chọn xuống sau")
    case .order: KeyWords("thứ tự", "Đổi thứ tự: mới nhất, cũ nhất, sát nhất trước")
    case .usual: KeyWords("mặc định", "Về các cột và thứ tự thường dùng")
    case .drop: KeyWords("bỏ", "Bỏ phép tìm đang chọn")
    }
  }

  public var columnChooser: String { "Cột và thứ tự" }

  public func allColumnsFit(width: Int) -> String { "Vừa \(width) cột màn hình:" }

  public func columnsLeftOut(_ names: [String], width: Int) -> String {
    "Không vừa \(width) cột màn hình: " + names.joined(separator: ", ")
  }

  public var oneColumnStays: String { "phải còn ít nhất một cột" }

  public func column(_ column: SearchColumn, isShown: Bool) -> String {
    name(column) + (isShown ? ", hiện" : ", ẩn")
  }

  public var linearColumns: String {
    "số để hiện hoặc ẩn, l và số để đưa lên trước, x và số để đưa xuống sau, t thứ tự, m mặc định, < về"
  }

  public var searchPrintHint: String {
    "tên tệp mới kết thúc bằng .csv, .fodt, .pdf hoặc .docx"
  }

  public var savedSearches: String { "Phép tìm đã lưu" }
  public var savedHeads: [String] { ["Tên", "Của ai", "Tìm gì"] }

  public func dropSearchQuestion(_ search: SavedSearch) -> String {
    "Bỏ phép tìm “\(search.name)”" + (search.isShared ? " mà mọi người dùng chung?" : "?")
  }

  public func searchChanged(_ search: SavedSearch) -> String {
    "\(search.savedByName) vừa lưu lại “\(search.name)”: đây là bản mới"
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
