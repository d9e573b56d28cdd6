import Office

extension VietnameseWords {
  public func inRegister(_ document: OutgoingDocument) -> String {
    guard let reference = document.reference else { return "·/" + document.symbol }
    return document.holdsNumber ? reference + " (giữ)" : reference
  }

  public func inRegister(_ struck: StruckNumber) -> String { struck.reference + " (gạch)" }

  public func reason(_ struck: StruckNumber) -> String {
    struck.reason == StruckNumber.yearEnded ? "hết năm chưa phát hành" : struck.reason
  }

  public var struckState: String { "gạch số" }

  public func released(_ document: OutgoingDocument, _ struck: StruckNumber?) -> String {
    "\(document.draftTitle) bỏ số \(struck?.reference ?? "")  \(document.subject)"
  }

  public func wasted(_ struck: StruckNumber) -> String {
    "gạch số \(struck.reference)  \(reason(struck))"
  }

  public func lacksUnit(_ document: OutgoingDocument) -> String {
    "ký hiệu \(document.symbol) chưa có đơn vị soạn thảo hoặc lĩnh vực (NĐ 30/2020 Phụ lục I.II.3)"
      + "; thêm: vpdt outgoing amend-draft \(document.draftTitle) --unit …"
  }

  public func plan(_ plan: NumberingPlan, isFixed: Bool) -> String {
    let division =
      switch plan.division {
      case .perKind: "mỗi loại một dãy"
      case .oneForAll: "chung một dãy"
      case .groups:
        "theo nhóm: "
          + plan.groups.map { "\($0.name) (\($0.kinds.joined(separator: ", ")))" }
          .joined(separator: "; ") + "; các loại khác chung một dãy"
      }
    return "\(plan.year)  \(division) (NĐ 30/2020 Điều 15(1)(c))"
      + (isFixed ? "; đã có số, không đổi trong năm" : "; chưa có số nào")
  }

  public func sequence(_ name: String) -> String {
    name.replacing(NumberingPlan.rest, with: "chung")
  }

  public func next(_ number: Int) -> String { "số kế tiếp \(padded(number, to: 2))" }

  public var copySequence: String { "SY SL TrS" }

  public func period(from: CivilDate?, closed: CivilDate?) -> String {
    [
      from.map { "từ \(date($0))" }, closed.map { "thôi dùng từ \(date($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  public func form(_ form: CopyForm) -> String {
    switch form {
    case .certified: "sao y"
    case .ofCopy: "sao lục"
    case .extract: "trích sao"
    }
  }

  public func way(_ way: CopyWay) -> String {
    "\(medium(way.from)) → \(medium(way.to))"
  }

  public func copied(_ copy: CopyEntry) -> String {
    "bản \(form(copy.form)) số \(copy.reference)  \(copy.sourceReference)"
  }

  public func struck(_ copy: CopyEntry) -> String {
    "gạch bản sao \(copy.reference)  \(copy.strike?.reason ?? "")"
  }

  public func extent(_ copy: CopyEntry) -> String { "\(copy.pages) trang × \(copy.copies) bản" }

  public func empty(_ list: NumberingList) -> String {
    switch list {
    case .councils: "Chưa có hội đồng nào ban hành văn bản. Thêm: vpdt council add …"
    case .copies: "Sổ bản sao trống. Vào sổ: vpdt copy add incoming|outgoing SỐ …"
    case .sequence: "Dãy này chưa có số nào. Các dãy: vpdt numbering show"
    }
  }

  public var struckHeading: String { "Số đã gạch" }

  // MARK: Failures

  public func problem(_ error: NumberingError) -> Problem {
    switch error {
    case .planFixed(let year, let next):
      Problem(
        "dãy số của năm \(year) đã định, số không được trùng hay đứt quãng (NĐ 30/2020 Điều 15(1))",
        try: "chia lại từ năm sau: vpdt numbering set \(next) --plan …")
    case .unknownPlan(let text):
      Problem("không có cách chia dãy số “\(text)”", try: "per-kind, one, groups")
    case .badGroup(let text):
      Problem("nhóm “\(text)” không dùng được", try: "--plan groups --group \"TÊN=QĐ,NQ\" …")
    case .kindTwice(let kind):
      Problem(
        "loại \(kind) nằm trong hai nhóm; công văn và thư công có chung ký hiệu nên đi cùng nhau"
          + " (NĐ 30/2020 Điều 15(1))", try: "ghi \(kind) trong một nhóm")
    case .exhausted(let sequence):
      Problem(
        "dãy số \(self.sequence(sequence)) đã đến số lớn nhất ghi được, \(OutgoingNumber.greatest)",
        try: "xem lại dãy số: vpdt numbering show")
    case .backwards(let document, let day, let other, let otherDay):
      Problem(
        "\(document) ngày \(date(day)) ngược thứ tự với \(other) ngày \(date(otherDay))"
          + " (NĐ 30/2020 Điều 15(1))", try: "kiểm tra lại; nếu đúng là thế: --out-of-order LÝ-DO")
    case .suffixed(let text):
      Problem(
        "số có chữ kèm theo như \(text) không dùng cho văn bản đi (NĐ 30/2020 Điều 15(1))",
        try: "vpdt outgoing list")
    case .reasonMissing: Problem("phải nói lý do", try: "--reason LÝ-DO")
    case .nothingToAmend:
      Problem(
        "chưa nói sửa gì", try: "--type, --subject, --urgency, --unit, --council, --no-council")
    }
  }

  public func problem(_ error: KindError) -> Problem {
    switch error {
    case .taken(let word, let name): Problem("\(word) đã là \(name)", try: "vpdt kind list")
    case .closed(let word, let day):
      Problem("loại \(word) thôi dùng từ \(date(day))", try: "chọn loại khác: vpdt kind list")
    case .notYet(let word, let day):
      Problem("loại \(word) chỉ dùng từ \(date(day))", try: "chọn loại khác: vpdt kind list")
    case .openAlready(let word): Problem("loại \(word) đang dùng", try: "vpdt kind list")
    }
  }

  public func problem(_ error: CouncilError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có hội đồng “\(text)”", try: "vpdt council list")
    case .taken(let word, let name):
      Problem("chữ viết tắt \(word) đã là của \(name)", try: "chọn chữ viết tắt khác")
    case .closed(let word, let day):
      Problem("\(word) đã giải thể từ \(date(day))", try: "vpdt council list")
    }
  }

  public func problem(_ error: CopyError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có bản sao “\(text)”", try: "vpdt copy list")
    case .badCount(let count, let limit):
      Problem("\(count) không phải số trang hay số bản có thể có", try: "từ 1 đến \(limit)")
    case .unknownForm(let text):
      Problem(
        "không có hình thức sao “\(text)” (NĐ 30/2020 Điều 25)",
        try: CopyForm.allCases.map { "\($0.rawValue) (\(form($0)))" }.joined(separator: ", "))
    case .unknownWay(let text):
      Problem(
        "không có cách sao “\(text)”",
        try: CopyWay.allCases.map(\.rawValue).joined(separator: ", "))
    case .noSuchWay(let form, let way):
      Problem(
        "không \(self.form(form)) từ \(medium(way.from)) sang \(medium(way.to))"
          + " (NĐ 30/2020 Điều 25)",
        try: "chuyển tiếp tệp đã ký; hoặc: "
          + CopyRule.all.filter { $0.form == form }.map { "--way " + $0.way.rawValue }
          .joined(separator: ", "))
    case .sourceOnPaper(let document):
      Problem(
        "\(document) đến bằng giấy, không có bản gốc điện tử (NĐ 30/2020 Điều 25)",
        try: "--way paper-paper hoặc paper-electronic")
    case .notOriginal(let document):
      Problem(
        "\(document) chưa vào sổ hoặc chưa phát hành, chưa có bản gốc để sao (NĐ 30/2020 Điều 25)",
        try: "vào sổ hoặc phát hành trước")
    case .needsCopy:
      Problem(
        "sao lục chỉ từ bản sao y (NĐ 30/2020 Điều 25(2))",
        try: "--from-copy SỐ-BẢN-SAO-Y, ví dụ 15/SY-UBND")
    case .namesCopy(let form):
      Problem(
        "chỉ sao lục mới từ bản sao y, \(self.form(form)) thì không (NĐ 30/2020 Điều 25)",
        try: "--form SL, hoặc bỏ --from-copy")
    case .notACopy(let text):
      Problem(
        "\(text) không phải số của bản sao y của văn bản này (NĐ 30/2020 Điều 25(2))",
        try: "ví dụ 15/SY-UBND; các bản sao: vpdt copy list")
    case .notALeader(let name):
      Problem(
        "\(name) không phải người quyết định việc sao (NĐ 30/2020 Điều 27)",
        try: "--decided-by principal")
    case .struckAlready(let text): Problem("\(text) đã gạch rồi", try: "vpdt copy list")
    }
  }
}
