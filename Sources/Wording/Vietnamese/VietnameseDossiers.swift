import Office

extension VietnameseWords {
  public func state(_ state: DossierState) -> String {
    switch state {
    case .planned: "trong danh mục"
    case .open: "đang mở"
    case .closed: "đã kết thúc"
    case .submitted: "đã nộp, chờ lưu trữ nhận"
    case .sentBack: "lưu trữ trả lại"
    case .archived: "trong lưu trữ"
    case .underReview: "xem xét hủy"
    case .toDestroy: "đã quyết định hủy"
    case .destroyed: "đã hủy"
    case .transferred: "đã nộp lưu trữ lịch sử"
    case .dropped: "bỏ khỏi danh mục"
    }
  }

  public func line(_ dossier: Dossier) -> String {
    "\(dossier.name)  \(state(dossier.state))  \(dossier.title)"
  }

  public func obstacle(_ obstacle: ClosingObstacle) -> String {
    func list(_ documents: [String]) -> String {
      documents.prefix(10).joined(separator: ", ") + (documents.count > 10 ? " …" : "")
    }
    let text =
      switch obstacle {
      case .noDocuments: "chưa có văn bản nào"
      case .missing(.notation): "thiếu số và ký hiệu"
      case .missing(.title): "thiếu tiêu đề"
      case .missing(.term): "chưa có thời hạn lưu trữ"
      case .missing(.start): "thiếu ngày bắt đầu"
      case .missing(.end): "thiếu ngày kết thúc"
      case .endsBeforeStart(let start, let end):
        "kết thúc \(date(end)) trước ngày bắt đầu \(date(start))"
      case .documentBeforeStart(let day, let start):
        "có văn bản ngày \(date(day)), trước ngày bắt đầu \(date(start))"
      case .documentAfterEnd(let day, let end):
        "có văn bản ngày \(date(day)), sau ngày kết thúc \(date(end))"
      case .leavesNotNumbered: "chưa đánh số tờ"
      case .workOpen(let documents): "việc chưa xong: " + list(documents)
      case .unanswered(let documents): "chưa trả lời: " + list(documents)
      case .unsigned(let documents): "chưa ký: " + list(documents)
      case .drafts(let documents): "còn bản nháp: " + list(documents)
      case .duplicates(let documents): "trùng: " + list(documents)
      }
    return text + " (\(article(obstacle.article)))"
  }

  public func term(_ term: RetentionTerm) -> String {
    switch term {
    case .permanent: "vĩnh viễn"
    case .years(let years): "\(years) năm"
    case .untilSuperseded: "đến khi văn bản hết hiệu lực"
    case .lifeOfAsset: "theo tuổi thọ công trình, thiết bị"
    case .event("contract_end", let years): "\(years) năm từ khi hết hợp đồng"
    case .event(let name, let years): "\(years) năm từ mốc \(name)"
    case .unset: "chưa xác định"
    }
  }

  public func expiry(_ expiry: Expiry) -> String {
    switch expiry {
    case .ends(let year): "giữ hết năm \(year)"
    case .notStarted(.endOfWork): "chưa tính: công việc chưa kết thúc"
    case .notStarted(.event): "chưa tính: chưa có ngày làm mốc"
    case .unconfirmed: "CHƯA XÁC NHẬN thời hạn với văn bản đang hiệu lực"
    case .unset: "CHƯA có thời hạn"
    case .never: "vĩnh viễn"
    }
  }

  public func standing(_ standing: RetentionStanding) -> String {
    switch standing {
    case .onHold: "đang phong tỏa"
    case .submissionOverdue: "quá hạn nộp lưu"
    case .dueForSubmission: "sắp đến hạn nộp lưu"
    case .retainedBeyondTerm: "giữ quá thời hạn"
    case .expired: "hết thời hạn"
    case .dueForReview: "cần xem xét"
    case .permanent: "vĩnh viễn"
    case .unsetOrUnconfirmed: "chưa có hoặc chưa xác nhận thời hạn"
    case .current: "còn thời hạn"
    }
  }

  public func line(_ line: RetentionExplanation.Line) -> String {
    let origin =
      switch line.rule.origin {
      case .scheduleClass(let code): "nhóm \(code)"
      case .own(let reason): "riêng hồ sơ này, vì \(reason)"
      case .document(let name, let code): "văn bản \(name), nhóm \(code)"
      }
    let sum = line.sum.map { ": \($0.start.year) + \($0.years) = \($0.lastYear)" } ?? ""
    return "\(term(line.rule.term)), \(origin)\(sum); \(expiry(line.expiry)) (\(line.rule.source))"
  }

  public func confirmation(_ isConfirmed: Bool) -> String {
    isConfirmed ? "đã xác nhận" : "CHƯA xác nhận"
  }

  public func line(_ plan: KeptFilePlan) -> String {
    let counts = plan.plan.counts
    let state =
      switch plan.state {
      case .draft: "dự thảo"
      case .submitted: "chờ duyệt"
      case .approved: "đã duyệt"
      }
    return "Danh mục hồ sơ năm \(plan.plan.year), \(state): \(counts.total) hồ sơ, "
      + "\(counts.permanent) vĩnh viễn, \(counts.temporary) có thời hạn, \(counts.unset) chưa xác định"
  }

  public func line(_ problem: TableProblem) -> String {
    let text =
      switch problem.fault {
      case .notText: "không phải chữ UTF-8"
      case .nul: "có byte 0"
      case .empty: "không có dòng nào"
      case .tooLarge(let limit): "lớn quá \(limit) byte"
      case .tooManyRows(let limit): "nhiều quá \(limit) dòng"
      case .openQuote: "dấu ngoặc kép không đóng"
      case .strayQuote: "dấu ngoặc kép đặt sai chỗ"
      case .columns(let found, let expected):
        "có \(found) cột, phải có \(expected.lowerBound) đến \(expected.upperBound)"
      case .title(let column, let found): "tiêu đề cột \(column) là “\(found)”"
      case .missing(let column): "thiếu \(column)"
      case .tooLong(let column, let limit): "\(column) dài quá \(limit) ký tự"
      case .hiddenCharacter(let column): "\(column) có ký tự ẩn"
      case .badValue(let column, let value): "\(column): “\(value)” không dùng được"
      case .term(let error): self.problem(error).what
      case .twice(let column, let value, let first):
        "\(column) “\(value)” đã có ở dòng \(first)"
      case .twoTerms(let code, let first, let line, let second):
        "nhóm \(code) ở đây \(term(second)), ở dòng \(line) \(term(first))"
      case .unknownClass(let code): "bảng thời hạn không có nhóm “\(code)”"
      case .shortens(let code, let own, let least):
        "\(term(own)) ngắn hơn nhóm \(code), \(term(least))"
      case .neitherHeadingNorEntry(let text): "“\(text)” không phải đề mục, cũng không phải hồ sơ"
      case .headingOutOfTurn(let found, let expected): "đề mục \(found), đến lượt \(expected)"
      case .entryWithoutHeading(let text): "hồ sơ \(text) đứng trước đề mục đầu tiên"
      case .yearInUse(let year): "văn phòng đã tự cấp số của năm \(year)"
      case .yearClosed(let year): "sổ năm \(year) đã khóa"
      case .numberTaken(let number): "văn bản khác đã mang số \(number)"
      }
    return "dòng \(problem.line): \(text)"
  }

  public var noRetentionRule: String { "chưa có nhóm thời hạn, chưa đề xuất hủy được" }

  public func nothingStands(_ standing: RetentionStanding) -> String {
    "Không có hồ sơ nào \(self.standing(standing))."
  }

  public var noDossier: String {
    "Chưa có hồ sơ nào. Mở hồ sơ: vpdt dossier open SỐ-KÝ-HIỆU --title …"
  }

  public var emptyDossier: String { "Chưa có văn bản nào trong hồ sơ." }

  public func label(_ label: DossierLabel) -> String {
    switch label {
    case .code: "Mã hồ sơ"
    case .title: "Tiêu đề"
    case .keeper: "Người lập"
    case .started: "Bắt đầu"
    case .ended: "Kết thúc"
    case .event: "Mốc tính hạn"
    case .term: "Thời hạn lưu trữ"
    case .rule: "Căn cứ"
    case .retentionClass: "Nhóm thời hạn"
    case .contents: "Mục lục văn bản"
    case .note: "Ghi chú"
    case .unmet: "Chưa kết thúc được"
    case .lookAt: "Lưu ý"
    case .hold: "Phong tỏa"
    case .rules: "Tự đưa vào"
    case .keptUntil: "Được giữ đến"
    case .reviewOn: "Xem lại ngày"
    case .settled: "Quyết toán"
    }
  }

  public func documents(_ count: Int, pages: Int) -> String {
    pages > 0 ? "\(count) văn bản, \(pages) trang" : "\(count) văn bản"
  }

  public var outsidePlan: String { "ngoài danh mục" }

  public func problem(_ error: DossierError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("không có hồ sơ “\(text)”", try: "vpdt dossier list")
    case .badNotation(let text):
      Problem(
        "“\(text)” không dùng làm số và ký hiệu hồ sơ được",
        try: "số, rồi chữ viết tắt đề mục, nhiều nhất 20 ký tự, ví dụ 01.TCCB")
    case .badCode(let text):
      Problem("“\(text)” không phải mã hồ sơ", try: "MÃ-CƠ-QUAN.NĂM.SỐ-KÝ-HIỆU, năm từ 1945")
    case .taken(let notation, let year):
      Problem("hồ sơ \(notation)/\(year) đã có", try: "vpdt dossier show \(notation)/\(year)")
    case .noTitle(let notation):
      Problem(
        "hồ sơ \(notation) không có trong danh mục, phải có tiêu đề (\(article("Art. 29(2)")))",
        try: "--title")
    case .stillOpen(let dossier):
      Problem("hồ sơ \(dossier) còn mở", try: "kết thúc trước: vpdt dossier close \(dossier)")
    case .holdsAlready(let dossier, let document):
      Problem("\(document) đã ở trong hồ sơ \(dossier)", try: "vpdt dossier show \(dossier)")
    case .doesNotHold(let dossier, let document):
      Problem("hồ sơ \(dossier) không có \(document)", try: "vpdt dossier show \(dossier)")
    case .notARecord(let document):
      Problem(
        "\(document) chưa vào sổ, chưa phát hành hoặc không còn giá trị, không đưa vào hồ sơ được "
          + "(\(article("Art. 29(4)")))",
        try: "vào sổ, phát hành trước")
    case .notClosable(let dossier, let obstacles):
      Problem(
        "chưa kết thúc được hồ sơ \(dossier): "
          + obstacles.map { obstacle($0) }.joined(separator: "; "),
        try: "làm xong những việc này, rồi kết thúc lại")
    case .badPlace(let place, let count):
      Problem("không có chỗ thứ \(place) trong hồ sơ", try: "từ 1 đến \(count)")
    case .emptyRule:
      Problem(
        "quy tắc không nói gì sẽ lấy mọi văn bản", try: "--from, --type, --words hoặc --thread")
    case .unknownRule(let number, let dossier):
      Problem("hồ sơ \(dossier) không có quy tắc \(number)", try: "vpdt dossier show \(dossier)")
    case .nothingToAmend(let dossier):
      Problem(
        "hồ sơ \(dossier): không có gì thay đổi",
        try: "--title, --class, --started, --keeper, --note")
    case .notAScan(let name):
      Problem(
        "\(name) không phải bản số hóa đang chờ ký số", try: "vpdt dossier show HỒ-SƠ")
    case .notThatScan(let name):
      Problem(
        "tệp không phải bản số hóa \(name) được ký thêm (NĐ 30/2020 Điều 25)",
        try: "ký chính tệp đó: vpdt pdf sign")
    case .scanUnsigned(let name):
      Problem(
        "bản số hóa \(name) chưa có chữ ký số hợp lệ của cơ quan (NĐ 30/2020 Điều 25)",
        try: "vpdt pdf verify TỆP; vpdt trust list; vpdt setting list")
    case .badScanList(let problems):
      Problem(
        "danh sách bản số hóa có \(problems.count) lỗi: \(lines(problems))",
        try: "sửa danh sách; tiêu đề cột: tệp, trích yếu, loại, số ký hiệu, ngày, tác giả, số trang"
      )
    case .noScanList(let folder, let found):
      Problem(
        found == 0 ? "\(folder) không có danh sách .csv" : "\(folder) có \(found) tệp .csv",
        try: "--list TỆP.csv")
    case .scansDisagree(let missing, let unlisted):
      Problem(
        (missing.isEmpty
          ? ""
          : "thiếu tệp: " + missing.prefix(10).joined(separator: ", ")
            + (unlisted.isEmpty ? "" : "; "))
          + (unlisted.isEmpty
            ? "" : "không có trong danh sách: " + unlisted.prefix(10).joined(separator: ", ")),
        try: "sửa danh sách hoặc thư mục")
    case .badScans(let scans):
      Problem(
        scans.prefix(10).map { scan in
          "\(scan.file): " + scan.findings.map { line($0) }.joined(separator: ", ")
        }.joined(separator: "; "), try: "quét lại; chưa có tệp nào vào hồ sơ")
    case .sameFile(let name): Problem("tệp này chính là \(name)", try: "chọn bản định dạng khác")
    case .notYet(let day):
      Problem("ngày \(date(day)) chưa đến", try: "ghi ngày đã qua hoặc hôm nay")
    }
  }

  public func problem(_ error: RetentionTermError) -> Problem {
    let remedy = "permanent, số năm, until_superseded, life_of_asset, event:TÊN+SỐ-NĂM"
    return switch error {
    case .zero(let text), .negative(let text), .unreadable(let text):
      Problem("“\(text)” không phải thời hạn lưu trữ", try: remedy)
    case .beyond(let text, let most):
      Problem(
        "“\(text)” quá \(most) năm (\(RetentionRule.article))",
        try: "lâu hơn nữa là vĩnh viễn: permanent")
    }
  }

  public func problem(_ error: RetentionError) -> Problem {
    switch error {
    case .badSchedule(let problems):
      Problem(
        "bảng thời hạn có \(problems.count) lỗi: \(lines(problems))",
        try: "sửa bảng rồi nhập lại")
    case .unknownClass(let code):
      Problem("bảng thời hạn lưu trữ không có nhóm “\(code)”", try: "vpdt retention list")
    case .shortens(let own, let least, let source):
      Problem(
        "\(term(own)) ngắn hơn \(term(least)): chỉ được kéo dài (\(source))",
        try: "chọn thời hạn dài hơn")
    case .termUnset(let source):
      Problem(
        "nhóm của hồ sơ chưa có thời hạn (\(source)), chưa biết dài hay ngắn hơn",
        try: "xác nhận nhóm trước: vpdt retention confirm NHÓM --term … --source …")
    case .reasonMissing: Problem("kéo dài thời hạn phải có lý do", try: "--reason")
    }
  }

  public func problem(_ error: FilePlanError) -> Problem {
    switch error {
    case .badTable(let problems):
      Problem(
        "danh mục hồ sơ có \(problems.count) lỗi: \(lines(problems))",
        try: "sửa tệp rồi nhập lại")
    case .badYear(let year): Problem("không lập danh mục cho năm \(year) được", try: "năm từ 1945")
    case .unknown(let year):
      Problem("chưa có danh mục hồ sơ năm \(year)", try: "vpdt plan make \(year) --template")
    case .approvedAlready(let year):
      Problem(
        "danh mục hồ sơ năm \(year) đã duyệt (\(article("Art. 28")))",
        try: "hồ sơ phát sinh: vpdt dossier open SỐ-KÝ-HIỆU --title …")
    case .wrongState(let year, let state):
      switch state {
      case .draft:
        Problem("danh mục hồ sơ năm \(year) còn là dự thảo", try: "vpdt plan submit \(year)")
      case .submitted:
        Problem("danh mục hồ sơ năm \(year) đang chờ duyệt", try: "vpdt plan approve \(year)")
      case .approved:
        Problem(
          "danh mục hồ sơ năm \(year) đã duyệt (\(article("Art. 28")))",
          try: "vpdt plan add, change, drop \(year) … --reason …")
      }
    case .notIssued(let document):
      Problem("\(document) chưa phát hành", try: "vpdt outgoing issue \(document) …")
    case .noHeading(let number, let count):
      Problem("không có đề mục thứ \(number)", try: "--heading 1 đến \(count): vpdt plan show")
    case .noEntry(let notation, let year):
      Problem("danh mục năm \(year) không có \(notation)", try: "vpdt plan show \(year)")
    case .taken(let notation, let year):
      Problem("danh mục năm \(year) đã có \(notation)", try: "vpdt plan show \(year)")
    case .opened(let notation, let year):
      Problem(
        "hồ sơ \(notation)/\(year) đã mở",
        try: "sửa ở hồ sơ: vpdt dossier amend \(notation)/\(year)")
    case .noSource:
      Problem("lập danh mục từ đâu?", try: "một trong --template, --from TỆP.csv, --from-year NĂM")
    }
  }
}
