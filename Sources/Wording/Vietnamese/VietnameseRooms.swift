import Office

extension VietnameseWords {
  public func room(_ room: Room) -> String {
    switch room {
    case .journal: "Nhật ký"
    case .copies: "Sổ sao y, sao lục, trích sao"
    case .copy: "Bản sao"
    case .people: "Người trong cơ quan"
    case .units: "Bộ phận"
    case .settings: "Cài đặt"
    case .calendar: "Lịch nghỉ"
    case .deadlines: "Bảng thời hạn"
    case .news: "Tin mới"
    case .office: "CƠ QUAN"
    }
  }

  public func head(_ column: RoomColumn) -> String {
    switch column {
    case .when: "Lúc"
    case .who: "Ai"
    case .act: "Việc"
    case .object: "Đối tượng"
    case .line: "Dòng"
    case .about: "Nội dung"
    case .copy: "Số bản sao"
    case .form: "Hình thức"
    case .source: "Bản gốc"
    case .extent: "Số lượng"
    case .to: "Nơi nhận"
    case .signer: "Người ký"
    case .standing: "Tình trạng"
    case .decidedBy: "Người quyết định"
    case .reason: "Lý do"
    case .handle: "Tên gọi"
    case .name: "Họ tên"
    case .post: "Chức vụ"
    case .unit: "Bộ phận"
    case .roles: "Vai trò"
    case .open: "Việc+nháp"
    case .remark: "Ghi chú"
    case .unitName: "Tên bộ phận"
    case .members: "Số người"
    case .heads: "Tổ trưởng"
    case .setting: "Cài đặt"
    case .value: "Giá trị"
    case .meaning: "Ý nghĩa"
    case .day: "Ngày"
    case .weekday: "Thứ"
    case .sort: "Loại"
    case .title: "Dịp"
    case .origin: "Từ đâu"
    case .basis: "Căn cứ"
    case .duty: "Việc"
    case .documents: "Văn bản"
    case .term: "Thời hạn"
    case .clock: "Tính từ"
    case .mark: "Ai đặt"
    case .why: "Vì"
    }
  }

  public func roomKey(_ key: RoomKey) -> KeyWords {
    switch key {
    case .journal: KeyWords("", "Mở nhật ký")
    case .copies: KeyWords("", "Mở sổ sao y, sao lục, trích sao")
    case .people: KeyWords("", "Mở danh sách người, ủy quyền")
    case .units: KeyWords("bộ phận", "Mở cây bộ phận")
    case .settings: KeyWords("", "Mở cài đặt của cơ quan")
    case .calendar: KeyWords("lịch nghỉ", "Mở lịch nghỉ của năm")
    case .deadlines: KeyWords("thời hạn", "Mở bảng thời hạn")
    case .news: KeyWords("", "Xem tin mới về việc của tôi")
    case .verify: KeyWords("kiểm tra chuỗi", "Kiểm tra chuỗi băm từ dòng đầu")
    case .stop: KeyWords("dừng", "Dừng việc đang chạy (cũng là Esc)")
    case .filterJournal: KeyWords("lọc", "Lọc theo người, việc, ngày trong lúc gõ")
    case .further: KeyWords("tìm tiếp", "Tìm tiếp những dòng cũ hơn")
    case .openSource: KeyWords("bản gốc", "Mở văn bản được sao")
    case .strikeCopy: KeyWords("gạch bỏ", "Gạch bỏ bản sao, nói lý do")
    case .setRoles: KeyWords("vai trò", "Đổi vai trò")
    case .addUnit: KeyWords("thêm bộ phận", "Thêm bộ phận")
    case .renameUnit: KeyWords("đổi tên", "Đổi tên bộ phận")
    case .moveUnit: KeyWords("chuyển", "Chuyển bộ phận sang dưới bộ phận khác")
    case .closeUnit: KeyWords("đóng", "Đóng bộ phận không còn ai")
    case .addPerson: KeyWords("thêm người", "Thêm người vào cơ quan")
    case .standIn: KeyWords("ủy quyền", "Ghi ủy quyền giải quyết thay")
    case .endStandIn: KeyWords("thôi ủy quyền", "Chấm dứt ủy quyền trước hạn")
    case .handOver: KeyWords("bàn giao", "Bàn giao mọi việc đang mở cho người khác")
    case .authority: KeyWords("quyền ký", "Giao quyền ký")
    case .endAuthority: KeyWords("thôi quyền ký", "Thôi giao quyền ký")
    case .retire: KeyWords("cho nghỉ", "Ghi là đã nghỉ, chuyển đi")
    case .setPost: KeyWords("chức vụ", "Đổi chức vụ, nói lý do")
    case .confirmRights:
      KeyWords("xác nhận quyền", "Xác nhận thay đổi quyền của một người")
    case .addKey: KeyWords("khóa SSH", "Ghi khóa SSH để vào và ký")
    case .move: KeyWords("chuyển bộ phận", "Chuyển sang bộ phận khác")
    case .edit: KeyWords("đổi", "Đổi giá trị đang chọn")
    case .addDay: KeyWords("thêm ngày", "Ghi ngày nghỉ, ngày làm bù")
    case .dropDay: KeyWords("bỏ ngày", "Bỏ ngày đang chọn, nói lý do")
    case .confirmYear: KeyWords("xác nhận năm", "Xác nhận lịch cả năm theo thông báo")
    case .yearBefore: KeyWords("năm trước", "Xem lịch năm trước")
    case .yearAfter: KeyWords("năm sau", "Xem lịch năm sau")
    case .setTerm: KeyWords("đặt hạn", "Đặt thời hạn của cơ quan")
    case .dropTerm: KeyWords("bỏ hạn", "Bỏ hạn cơ quan đã đặt, nói lý do")
    case .weekOfNews: KeyWords("cả tuần", "Xem cả bảy ngày qua")
    }
  }

  public func emptyRoom(_ room: EmptyRoom) -> String {
    switch room {
    case .journal: "Nhật ký còn trống."
    case .journalMatches:
      "Không có dòng nào. Gõ tên người, việc hoặc ngày (24/11); Esc để thôi lọc."
    case .looking: "Đang tìm…"
    case .copies: "Chưa có bản sao nào. Mở văn bản cần sao rồi nhấn K."
    case .people: "Không có ai ở đây. Thêm người bằng t, hoặc chuyển đến: :person move …"
    case .units: "Chưa có bộ phận nào. Thêm: :unit add CHỮ-VIẾT-TẮT --name …"
    case .calendar: "Chưa ghi ngày nào của năm này. Nhấn a để thêm."
    case .deadlines: "Chưa có thời hạn nào. Nhấn a để đặt."
    case .news: "Không có tin mới. Nhấn w để xem cả bảy ngày qua."
    }
  }

  // MARK: Journal

  public var journalUnchecked: String { "CHƯA KIỂM TRA chuỗi băm" }

  public func journalCheck(_ state: JournalCheckState) -> String {
    switch state {
    case .running(let lines, let total): "đang kiểm tra \(lines)/\(total) dòng"
    case .stopped(let lines, let total): "CHƯA KIỂM TRA HẾT: \(lines)/\(total) dòng"
    case .sound(let lines, let at): "chuỗi băm NGUYÊN VẸN đến dòng \(lines), lúc \(at.time)"
    case .changed(let count, let first): "! \(count) DÒNG BỊ SỬA NỘI DUNG, đầu tiên là \(first)"
    case .broken(let line): "! CHUỖI BĂM ĐỨT Ở DÒNG \(line)"
    }
  }

  public var checkStopped: String { "Đã dừng; chỗ chưa đọc thì chưa biết." }

  public func object(_ entry: JournalEntry) -> String {
    let name = entry.objectTitle.isEmpty ? entry.key : entry.objectTitle
    let sort: String? =
      switch entry.sort {
      case "incoming": "VB đến"
      case "outgoing": "VB đi"
      case "copy": "bản sao"
      case "import": "sổ cũ"
      case "import-map": "cách đọc cột"
      case "dossier": "hồ sơ"
      case "plan": "danh mục hồ sơ năm"
      case "retention": "nhóm thời hạn"
      case "setting": "cài đặt"
      case "calendar": "ngày"
      case "calendar-year": "lịch năm"
      case "deadline": "thời hạn"
      case "unit": "bộ phận"
      case "stand-in": "ủy quyền"
      case "authority": "quyền ký"
      case "hand-over": "bàn giao"
      case "custody": "giữ"
      case "body", "body-group": "cơ quan"
      case "bundle": "gói"
      case "kind": "loại"
      case "council": "hội đồng"
      case "numbering": "dãy số năm"
      case "register": "sổ"
      case "struck": "số bỏ"
      case "office": "văn phòng"
      case "secret": "sổ mật"
      case "evidence": "gốc chứng cứ"
      case "digest": "lô SHA-512"
      case "backup": "bản sao lưu"
      case "plan-limit": "phần danh mục"
      case "drill": "lần phục hồi thử"
      case "checkpoint": "điểm mốc"
      case "received-checkpoint": "điểm mốc đã nhận"
      case "journal-key": "khóa ký điểm mốc"
      case "person": ""
      default: nil
      }
    guard let sort else { return entry.object }
    return sort.isEmpty ? name : name.isEmpty ? sort : sort + " " + name
  }

  public func about(_ entry: JournalEntry) -> String {
    guard let detail = entry.detail else { return "(không còn nội dung)" }
    return detail.fields.filter { !$0.value.isEmpty }.map { "\(fieldName($0.name)): \($0.value)" }
      .joined(separator: "; ")
  }

  public func detail(of entry: JournalEntry) -> [String] {
    [
      "Dòng \(entry.sequence) · \(weekday(entry.at.date)) \(date(entry.at.date)) "
        + "\(entry.at.time) · \(entry.act) · \(entry.object)", about(entry),
    ]
  }

  func fieldName(_ name: String) -> String {
    switch name {
    case "before": "trước"
    case "after": "sau"
    case "note": "ghi"
    case "reason": "lý do"
    case "reference": "số, ký hiệu"
    case "subject": "trích yếu"
    case "issuer": "cơ quan"
    case "due": "hạn"
    case "lead": "chủ trì"
    case "support": "phối hợp"
    case "informed": "để biết"
    case "version": "bản"
    case "number": "số"
    case "name": "tên"
    case "post": "chức vụ"
    case "unit": "bộ phận"
    case "roles": "vai trò"
    case "handle": "tên gọi"
    case "leader": "lãnh đạo"
    case "stand-in": "người thay"
    case "scope": "phạm vi"
    case "from": "từ"
    case "until": "đến"
    case "to": "cho"
    case "for": "thay cho"
    case "basis": "căn cứ"
    case "source": "theo"
    case "kind": "loại"
    case "title": "dịp"
    case "state": "trạng thái"
    case "file": "tệp"
    case "form": "hình thức ký"
    case "block": "khối chữ ký"
    case "document": "văn bản"
    case "bundle": "gói"
    case "text": "lời"
    default: name
    }
  }

  public func noPage(of entry: JournalEntry) -> String {
    "\(object(entry)) không có trang riêng; nội dung ở dưới."
  }

  public func lookedBack(to moment: Moment, isRunning: Bool) -> String {
    isRunning
      ? "Đang tìm, đã xem đến \(date(moment.date)); Esc để dừng"
      : "Đã xem đến \(date(moment.date)); m để tìm tiếp những dòng cũ hơn"
  }

  public func foundEnough(_ count: Int) -> String {
    "\(count) dòng gần nhất; gõ thêm để thu hẹp"
  }

  // MARK: Other rooms

  public var secretsElsewhere: String {
    "Văn bản có dấu mật không sao ở đây, chỉ vào sổ mật riêng (Điều 16(3), 22(4))."
  }

  public func people(ofUnit name: String) -> String { "Người của \(name)" }
  public var retiredMark: String { "đã nghỉ" }

  public func handedOver(_ handOver: HandOver) -> String {
    "đã bàn giao \(handOver.items.count) việc của \(handOver.leaver.name) cho "
      + "\(handOver.receiver.name); biên bản: :person hand-over … --print"
  }

  public func handOverQuestion(
    _ leaver: Person, to receiver: Person, works: Int, reason: String
  ) -> String {
    "Bàn giao \(works) việc đang mở của \(leaver.name) cho \(receiver.name)?\n"
      + "Lý do: \(reason)\nViệc và dự thảo chuyển sang tên người nhận ngay; không hoàn lại được."
  }

  public func closeQuestion(_ unit: Unit) -> String {
    "Đóng \(unit.name) từ hôm nay?\n"
      + "Văn bản đã cấp số vẫn giữ ký hiệu của bộ phận; không mở lại được."
  }

  public func confirmQuestion(_ changes: [RightsChange]) -> String {
    "Xác nhận quyền của \(changes[0].personName)?\n"
      + changes.map { change in
        "\(roles(change.before)) → \(roles(change.after)) "
          + "(\(change.changedBy), \(date(change.changedAt.date)))"
      }.joined(separator: "\n")
  }

  public func retireQuestion(_ person: Person) -> String {
    "Ghi \(person.name) là đã nghỉ từ hôm nay?\n"
      + "Người này không vào được nữa, những gì đã làm vẫn mang tên họ; không hoàn lại được."
  }

  public func endQuestion(_ standing: StandingIn) -> String {
    "Thôi từ hôm nay: \(takesPlace(standing.standInName, of: standing.leaderName)), "
      + "\(scope(standing.scope)), \(period(standing.validity))?\n"
      + "Muốn ủy quyền lại phải ghi mới, theo văn bản mới (NĐ 30/2020 Điều 13(3))."
  }

  public func endQuestion(_ authority: SigningAuthority) -> String {
    "Thôi từ hôm nay: \(authority.personName), \(form(authority.plan.form))?\n"
      + "Muốn giao lại phải ghi mới (NĐ 30/2020 Điều 13)."
  }

  public var nothingToEnd: String { "Không có ủy quyền hay quyền ký nào đang hiệu lực để thôi." }

  public func standing(_ standing: StandingIn) -> String {
    "\(takesPlace(standing.standInName, of: standing.leaderName)), \(scope(standing.scope)), "
      + "\(period(standing.validity)), theo \(standing.basis)"
  }

  public func authority(_ authority: SigningAuthority) -> String {
    "\(authority.personName): \(form(authority.plan.form)), \(kinds(authority.plan.kinds)), "
      + "\(period(Validity(from: authority.plan.from, until: authority.plan.until)))"
      + (authority.plan.basis.isEmpty ? "" : ", theo \(authority.plan.basis)")
  }

  public var settingsRule: String {
    "Chỉ người quản trị đổi được; có hiệu lực ngay và được ghi nhật ký."
  }

  public func origin(of setting: Setting) -> String {
    let initial = setting.initial.isEmpty ? "để trống" : setting.initial
    let basis: String =
      switch setting {
      case .numberingDivision: "; căn cứ NĐ 30/2020 Điều 15(1)(c)"
      case .calendarWeek: "; căn cứ Bộ luật Lao động 2019 Điều 111"
      case .handlingConfirm: "; căn cứ quy chế làm việc (NĐ 30/2020 Điều 24)"
      case .deadlineSoonDays, .deadlineAtOnceMinutes, .fileLimit, .messageLimit,
        .messageAttachmentLimit, .messageRatioLimit, .messageAttachments, .messageTextLimit,
        .textIdle, .textLanguages:
        "; do cơ quan tự định"
      default: ""
      }
    return "Ban đầu: \(initial)\(basis)"
  }

  public func settingSet(_ setting: Setting, to value: String) -> String {
    "\(setting.rawValue) nay là \(value.isEmpty ? "trống" : value)"
  }

  public var yes: String { "có" }

  public func confirmYearQuestion(_ year: Int, source: String) -> String {
    "Xác nhận lịch nghỉ năm \(year) đúng theo \(source)?\n"
      + "Từ nay hạn tính qua năm này không còn ghi “chưa xác nhận”."
  }

  public func dropDayQuestion(_ day: CalendarDay) -> String {
    "Bỏ \(date(day.date)) \(day.title) khỏi lịch nghỉ? Hạn đã giao không đổi."
  }

  public func termSet(_ row: DeadlineTerm, _ settings: DeadlineSettings) -> String {
    "hạn \(duty(row.duty)) của \(documents(kind: row.kind, urgency: row.urgency)): "
      + term(row.term, settings)
  }

  public func interrupted(act: String, about: String, at moment: Moment) -> String {
    let key = String(act.prefix { $0 != "/" })
    let name = FurtherForm(rawValue: key).map { further($0).word } ?? self.act(key)
    let title = about.isEmpty ? name : name + " " + about
    return "\(title), lưu lúc \(time(moment)) \(date(moment.date))"
  }

  // MARK: News

  public func newsSince(_ moment: Moment) -> String {
    "từ \(time(moment)) \(date(moment.date))"
  }

  public func newsLine(_ count: Int, isMore: Bool) -> String {
    "tin mới về việc của tôi" + (isMore ? ", có thể hơn \(count)" : "")
  }

  public var noNews: String { "Không có tin mới." }

  public func newsCut(_ count: Int) -> String {
    "Chỉ xét \(count) việc gần nhất của tôi; phần còn lại xem ở danh sách trên bàn."
  }

  public func concern(_ concern: Concern) -> String {
    switch concern {
    case .mentioned: "nhắc đến tôi"
    case .assigned: "việc của tôi"
    case .drafted: "tôi soạn"
    case .asked: "hỏi ý kiến tôi"
    case .informed: "gửi tôi để biết"
    }
  }
}
