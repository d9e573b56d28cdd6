import Office

extension VietnameseWords {
  public func door(_ label: DoorLabel) -> String {
    switch label {
    case .log: "Sổ tiếp nhận"
    case .via: "Chuyển đến bằng"
    case .sender: "Nơi gửi"
    case .circulation: "Phạm vi lưu hành"
    case .giveBackBy: "Hạn trả bản gốc"
    case .givenBack: "Đã trả bản gốc"
    case .copies: "Số bản"
    case .pages: "Số trang"
    case .corrections: "Đính chính"
    case .struck: "Gạch bỏ"
    case .recalls: "Thu hồi"
    case .paper: "Bản giấy đến"
    case .replacedBy: "Thay bằng"
    case .replaces: "Thay cho"
    case .requests: "Yêu cầu"
    case .extra: "Dữ liệu bổ sung"
    case .xmlSignature: "Chữ ký gói tin"
    case .bond: "Liên kết tệp và dữ liệu"
    case .journal: "Nhật ký"
    }
  }

  public func way(_ way: ArrivalWay?) -> String {
    switch way {
    case .hand: "trực tiếp"
    case .post: "bưu điện"
    case .email: "thư điện tử"
    case .exchange: "liên thông"
    case nil: "·"
    }
  }

  public func circulation(_ circulation: Circulation) -> String {
    switch circulation {
    case .giveBack: "xem xong trả lại"
    case .internal: "lưu hành nội bộ"
    }
  }

  public func reason(_ reason: DoorReason) -> String { DoorCheck.of(reason).printed }

  public func outcome(_ line: LoggedArrival) -> String {
    if let reason = line.reason { return "trả lại: " + self.reason(reason) }
    if line.document.isFrozen { return frozenState }
    if line.what == .paper { return "bản giấy của \(line.document.title)" }
    return line.document.number.map { "vào sổ \($0)" } ?? state(line.document.state)
  }

  public func sentBack(_ line: LoggedArrival) -> String {
    "trả lại \(line.document.title), dòng \(line.number) sổ tiếp nhận: "
      + (line.reason.map { reason($0) } ?? "")
  }

  public func attached(_ count: Int, to document: IncomingDocument) -> String {
    "\(document.title)  đã gắn thêm \(count) tệp"
  }

  public func paperAdded(to document: IncomingDocument) -> String {
    "\(document.title)  đã nhận bản giấy, cùng một số đến"
  }

  public func corrected(_ document: IncomingDocument) -> String {
    "\(document.title)  đã đính chính  \(document.reference)  \(document.subject)"
  }

  public func givenBack(_ document: IncomingDocument) -> String {
    "\(document.title)  đã trả bản gốc"
  }

  public func recallRefused(_ document: IncomingDocument) -> String {
    "\(document.title)  đã từ chối thu hồi  \(document.subject)"
  }

  public func refusalWarning(_ document: IncomingDocument) -> String {
    "\(document.title): nơi nhận phải hủy văn bản bị thu hồi (NĐ 30/2020 Điều 18(4)(b), "
      + "QĐ 28/2018 Điều 9(2)); việc từ chối và lý do đã được ghi lại"
  }

  public func replaced(_ document: IncomingDocument, by successor: IncomingDocument) -> String {
    "\(document.title)  thay bằng \(successor.title)"
  }

  public func fieldSet(_ field: ExtraField, on document: String) -> String {
    "\(document)  \(field.name): \(field.value)"
  }

  public func metadata(_ name: String) -> String {
    switch name {
    case "id": "Mã trong máy"
    case "number": label(.number)
    case "state": label(.state)
    case "arrived": label(.arrived)
    case "registered": "Vào sổ lúc"
    case "issuer": label(.issuer)
    case "reference": label(.reference)
    case "issued": label(.issued)
    case "issued-at": "Phát hành lúc"
    case "kind": label(.kind)
    case "subject": label(.subject)
    case "urgency": label(.urgency)
    case "due": label(.due)
    case "hour": "Giờ hẹn"
    case "medium": label(.medium)
    case "documentId": label(.documentId)
    case "another": "Lý do vào sổ nữa"
    case "answer": label(.answeredBy)
    case "answers": label(.answers)
    case "circulation": door(.circulation)
    case "give-back-by": door(.giveBackBy)
    case "given-back": door(.givenBack)
    case "copies": door(.copies)
    case "pages": door(.pages)
    case "paper": door(.paper)
    case "replaced-by": door(.replacedBy)
    case "replaces": door(.replaces)
    case "log": door(.log)
    case "via": door(.via)
    case "sender": door(.sender)
    case "because": "Lý do trả lại"
    case "struck": door(.struck)
    case "recall": door(.recalls)
    case "recall-verdict": "Trả lời thu hồi"
    case "recall-note": "Ghi chú thu hồi"
    case "struck-at": "Gạch bỏ lúc"
    case "paper-log": "Dòng của bản giấy"
    case "recall-answered": "Báo lại nơi thu hồi"
    case "signatures": "Chữ ký số"
    case "symbol": "Ký hiệu"
    case "sequence": "Dãy số"
    case "drafter": label(.drafter)
    case "drafted": "Ngày soạn thảo"
    case "version": label(.version)
    case "approved-version": "Bản được duyệt"
    case "signed": "Ngày ký"
    case "decision": label(.decisions)
    case "to": label(.recipients)
    default: name
    }
  }

  public func bound(line: Int64, digest: String) -> String {
    "còn nguyên từ dòng nhật ký \(line): \(digest)"
  }

  public func unbound(line: Int64, said: String, now: String) -> String {
    "KHÔNG KHỚP dòng nhật ký \(line): ghi \(said), nay là \(now)"
  }

  public var neverBound: String { "chưa có dòng nhật ký nào cố định" }

  public func register(_ kind: RegisterKind) -> String { kind.form.title.lowercased() }

  public func closed(_ register: ClosedRegister) -> String {
    "đã khóa \(self.register(register.kind)) năm \(register.year): \(register.entries) mục, "
      + "\(register.struck) gạch bỏ hoặc hủy, SHA-256 \(register.digest)"
  }

  public func signed(_ register: ClosedRegister) -> String {
    "\(self.register(register.kind)) năm \(register.year): \(register.signed?.by ?? "") ký xác nhận "
      + "ngày \(date(register.signed?.on))"
  }

  public func reopened(_ register: ClosedRegister) -> String {
    "đã mở lại \(self.register(register.kind)) năm \(register.year): "
      + (register.opened?.because ?? "")
  }

  public func standing(_ isUnchanged: Bool?) -> String {
    switch isUnchanged {
    case true: "còn như khi khóa"
    case false: "KHÁC khi khóa"
    case nil: "đã mở lại"
    }
  }

  public var noClosedRegister: String {
    "Chưa khóa sổ nào. Khóa sổ của một năm đã hết: vpdt register close incoming NĂM"
  }

  public func written(to path: String) -> String { "đã ghi \(path)" }

  public func asides(from states: [String]) -> String {
    "Với mọi mục đang ở \(states.map { "“\($0)”" }.joined(separator: ", ")):"
  }

  func condition(_ condition: IncomingCondition, _ document: String) -> Problem {
    let year = document.split(separator: "/").dropFirst().first.map(String.init) ?? "NĂM"
    return switch condition {
    case .directRoute:
      Problem(
        "quy chế chưa cho văn thư chuyển thẳng (NĐ 30/2020 Điều 23(1))",
        try: "vpdt incoming submit \(document); vpdt setting set incoming.direct yes")
    case .workEnded:
      Problem("còn việc đang giao (NĐ 30/2020 Điều 24)", try: "vpdt incoming show \(document)")
    case .registerOpen:
      Problem(
        "sổ của năm đã khóa (NĐ 30/2020 Điều 22(2))",
        try: "vpdt register reopen incoming \(year) --reason …")
    case .paperMissing:
      Problem("bản giấy đã có (NĐ 30/2020 Điều 22(2))", try: "vpdt incoming show \(document)")
    }
  }
}

// MARK: Failures

extension VietnameseWords {
  public func problem(_ error: DoorError) -> Problem {
    switch error {
    case .unknownReason(let text):
      Problem(
        "không có lý do trả lại “\(text)” (NĐ 30/2020 Điều 21)",
        try: DoorCheck.all.map(\.word).joined(separator: ", "))
    case .unknownWay(let text):
      Problem(
        "không có cách chuyển đến “\(text)”",
        try: ArrivalWay.allCases.map(\.word).joined(separator: ", "))
    case .unknownCirculation(let text):
      Problem("không có phạm vi lưu hành “\(text)”", try: "tra-lai, noi-bo")
    case .unknownLine(let text):
      Problem("sổ tiếp nhận không có dòng “\(text)”", try: "vpdt incoming log")
    case .nothingToReturn:
      Problem(
        "chưa nói trả lại văn bản nào", try: "thêm tệp, --paper nếu là bản giấy, hoặc --received MÃ"
      )
    case .badCount(let text):
      Problem(
        "“\(text)” không phải là số bản, số trang (NĐ 30/2020 Phụ lục VI phần II)",
        try: "từ 1 đến 999")
    }
  }

  public func problem(_ error: CirculationError) -> Problem {
    switch error {
    case .dueWithoutReturn:
      Problem(
        "hạn trả bản gốc chỉ dùng cho văn bản xem xong trả lại (NĐ 30/2020 Phụ lục I)",
        try: "thêm --circulation tra-lai, hoặc bỏ --return-by")
    case .dueBeforeToday(let due, let today):
      Problem(
        "hạn trả bản gốc \(date(due)) trước hôm nay \(date(today))",
        try: "chọn hạn từ hôm nay trở đi")
    case .notToBeReturned(let document):
      Problem(
        "\(document) không phải văn bản xem xong trả lại (NĐ 30/2020 Phụ lục I)",
        try: "vpdt incoming show \(document)")
    case .alreadyReturned(let document, let day):
      Problem(
        "bản gốc của \(document) đã trả ngày \(date(day))", try: "vpdt incoming show \(document)")
    case .badReturnDay(let day, let arrived, let today):
      Problem(
        "không thể đã trả ngày \(date(day))",
        try: "một ngày từ \(date(arrived)) đến \(date(today))")
    case .internalOnly(let outgoing, let file, let incoming):
      Problem(
        "\(outgoing) mang tệp \(file) của \(incoming), văn bản lưu hành nội bộ (NĐ 30/2020 Phụ lục I)",
        try: "vpdt outgoing revise \(outgoing) --file …, không kèm tệp ấy")
    }
  }

  public func problem(_ error: EntryError) -> Problem {
    switch error {
    case .nothingToCorrect(let document):
      Problem("\(document) không có gì khác với sổ", try: "nêu giá trị đúng, ví dụ --subject …")
    case .dueIsAssigned(let document):
      Problem(
        "hạn của \(document) đã theo phân công (NĐ 30/2020 Điều 23(2))",
        try: "nhờ người giao việc đổi hạn")
    case .badPaperDay(let day, let arrived, let today):
      Problem(
        "bản giấy không thể đến ngày \(date(day))",
        try: "một ngày từ \(date(arrived)) đến \(date(today))")
    case .refusalWithoutReason(let document):
      Problem(
        "từ chối thu hồi \(document) thì phải nói lý do (NĐ 30/2020 Điều 18(4))",
        try: "--note LÝ-DO, hoặc --agree")
    case .replacesItself(let document):
      Problem("\(document) không tự thay được", try: "nêu số đến của văn bản thay")
    case .replacedInACircle(let document, let other):
      Problem("\(other) lại được thay bằng \(document)", try: "vpdt incoming show \(other)")
    case .alreadyReplaced(let document, let other):
      Problem("\(document) đã thay bằng \(other)", try: "vpdt incoming show \(document)")
    }
  }

  public func problem(_ error: RegisterError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem(
        "không có sổ “\(text)”",
        try: RegisterKind.allCases.map(\.rawValue).joined(separator: ", "))
    case .badYear(let text): Problem("“\(text)” không phải là một năm", try: "ví dụ 2026")
    case .badRange(let first, let last):
      Problem("không có số từ \(first) đến \(last)", try: "--from nhỏ hơn hoặc bằng --to, từ 1")
    case .neverClosed(let kind):
      Problem(
        "\(register(kind)) không khóa (NĐ 30/2020 Điều 16, 22)",
        try: "vpdt register close incoming|outgoing NĂM")
    case .yearNotEnded(let year, let today):
      Problem(
        "năm \(year) chưa hết, hôm nay \(date(today)) (NĐ 30/2020 Điều 15(1), 22(2))",
        try: "khóa sổ từ ngày 01/01/\(year + 1)")
    case .stillOpen(let kind, let year, let documents):
      Problem(
        "\(register(kind)) năm \(year) còn việc: " + documents.joined(separator: ", ")
          + " (NĐ 30/2020 Điều 16, 22)",
        try: kind == .incoming
          ? "vpdt incoming next \(documents.first ?? "")"
          : "vpdt outgoing next \(documents.first ?? "")")
    case .alreadyClosed(let kind, let year):
      Problem(
        "\(register(kind)) năm \(year) đã khóa",
        try: "vpdt register reopen \(kind.rawValue) \(year) --reason …")
    case .notClosed(let kind, let year):
      Problem(
        "\(register(kind)) năm \(year) chưa khóa",
        try: "vpdt register close \(kind.rawValue) \(year)")
    case .alreadySigned(let kind, let year, let name):
      Problem(
        "\(register(kind)) năm \(year) đã có \(name) ký xác nhận", try: "vpdt register list")
    case .badSigningDay(let day, let closed, let today):
      Problem(
        "không thể đã ký ngày \(date(day))", try: "một ngày từ \(date(closed)) đến \(date(today))")
    }
  }
}
