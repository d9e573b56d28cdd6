import Office

extension VietnameseWords {
  // MARK: Tables

  public var dossierFlow: FlowWords<DossierWorkflow> {
    FlowWords(
      heading: "Vòng đời hồ sơ (NĐ 30/2020/NĐ-CP, Luật Lưu trữ 2024, TT 06/2025/TT-BNV)",
      state: { state($0) }, action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  public var disposalFlow: FlowWords<DisposalWorkflow> {
    FlowWords(
      heading: "Hủy tài liệu hết thời hạn (Luật Lưu trữ 2024, TT 06/2025/TT-BNV)",
      state: { state($0) }, action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  private func action(_ action: DossierAction) -> String {
    switch action {
    case .open: "mở"
    case .drop: "bỏ khỏi danh mục"
    case .file: "đưa văn bản vào, ra"
    case .amend: "sửa thông tin"
    case .lengthen: "kéo dài thời hạn"
    case .close: "kết thúc"
    case .reopen: "mở lại"
    case .keep: "cho giữ lại"
    case .submit: "nộp lưu"
    case .accept: "nhận vào lưu trữ"
    case .sendBack: "trả lại"
    case .lend: "cho mượn"
    case .propose: "đề nghị hủy"
    case .retain: "giữ lại, không hủy"
    case .decide: "quyết định hủy"
    case .revoke: "rút quyết định"
    case .destroy: "hủy"
    case .transfer: "nộp lưu trữ lịch sử"
    case .hold: "phong tỏa"
    case .liftHold: "gỡ phong tỏa"
    }
  }

  private func condition(_ condition: DossierCondition, _ dossier: String) -> Problem {
    switch condition {
    case .planApproved: Problem("danh mục chưa duyệt", try: "vpdt plan approve NĂM")
    case .closable: Problem("chưa đủ điều kiện kết thúc", try: "vpdt dossier show \(dossier)")
    case .reasonGiven: Problem("chưa nêu lý do", try: "--reason")
    case .noHold:
      Problem("đang phong tỏa (NĐ 30/2020 Phụ lục VI IV.1.g)", try: "vpdt hold list")
    case .onHold: Problem("không bị phong tỏa", try: "vpdt dossier show \(dossier)")
    case .expired: Problem("chưa hết thời hạn", try: "vpdt retention due expired")
    case .needsNoArchive:
      Problem(
        "phải nộp vào lưu trữ (NĐ 30/2020 Điều 31(3)(c))", try: "vpdt dossier submit \(dossier)")
    case .councilHeard: Problem("Hội đồng chưa họp", try: "vpdt disposal next …")
    case .opinionGiven: Problem("chưa có ý kiến cấp trên", try: "vpdt disposal opinion …")
    case .listed: Problem("không có trong danh mục hủy", try: "vpdt disposal show …")
    case .secondPerson:
      Problem("người quyết định không tự hủy", try: "người khác thực hiện hủy")
    case .forHistoricalArchive:
      Problem(
        "không thuộc diện nộp lưu trữ lịch sử (Luật Lưu trữ 2024 Điều 17)",
        try: "vpdt setting set archive.historical yes, chỉ hồ sơ vĩnh viễn")
    }
  }

  public func state(_ state: DisposalState) -> String {
    switch state {
    case .proposed: "xem xét hủy"
    case .decided: "đã quyết định hủy"
    case .destroying: "đang hủy, chưa xong"
    case .destroyed: "đã hủy"
    case .withdrawn: "đã rút"
    }
  }

  private func action(_ action: DisposalAction) -> String {
    switch action {
    case .explain: "lập bản thuyết minh"
    case .council: "lập Hội đồng xét hủy"
    case .vote: "biểu quyết"
    case .opinion: "ghi ý kiến cấp trên"
    case .keep: "giữ lại một hồ sơ"
    case .decide: "quyết định hủy"
    case .revoke: "rút quyết định"
    case .withdraw: "rút danh mục"
    case .destroy: "hủy"
    }
  }

  private func condition(_ condition: DisposalCondition, _ disposal: String) -> Problem {
    switch condition {
    case .explained:
      Problem(
        "chưa có bản thuyết minh (TT 06/2025 PL III)",
        try: "vpdt disposal explain \(disposal) --origin … --appraisal …")
    case .councilHeard:
      Problem(
        "Hội đồng chưa biểu quyết đủ, hoặc đa số không tán thành",
        try: "vpdt disposal vote \(disposal) for|against")
    case .opinionGiven:
      Problem(
        "chưa có ý kiến của cơ quan có thẩm quyền (Luật Lưu trữ 2024 Điều 16(3))",
        try: "vpdt disposal opinion \(disposal) --of … --reference … --text …")
    case .stillExpired:
      Problem("có hồ sơ không còn đủ điều kiện hủy", try: "vpdt disposal show \(disposal)")
    case .secondPerson:
      Problem("người quyết định không tự thực hiện hủy", try: "người khác thực hiện hủy")
    case .somethingLeft:
      Problem("không còn hồ sơ nào để hủy", try: "vpdt disposal withdraw \(disposal) --reason …")
    }
  }

  func recordsAct(_ act: String) -> String? {
    switch act {
    case "plan.submit": "trình danh mục hồ sơ"
    case "plan.return": "trả lại danh mục hồ sơ"
    case "plan.issue": "ban hành danh mục hồ sơ"
    case "plan.add": "bổ sung danh mục hồ sơ"
    case "plan.change": "sửa danh mục hồ sơ"
    case "plan.drop": "bỏ khỏi danh mục hồ sơ"
    case "retention.import": "nhập bảng thời hạn"
    case "dossier.rule": "đặt quy tắc hồ sơ"
    case "dossier.drop-rule": "bỏ quy tắc hồ sơ"
    case "dossier.copy": "đưa bản chuyển định dạng vào hồ sơ"
    case "dossier.certify": "ký số bản số hóa"
    case "dossier.scan": "số hóa vào hồ sơ"
    case "dossier.export": "kết xuất hồ sơ"
    case "dossier.hand-over": "bàn giao hồ sơ"
    case "hold.place": "phong tỏa"
    case "hold.lift": "gỡ phong tỏa"
    case "submission.make": "nộp lưu"
    case "submission.accept": "lưu trữ nhận"
    case "submission.send-back": "lưu trữ trả lại"
    case "loan.ask": "xin mượn hồ sơ"
    case "loan.grant": "cho mượn hồ sơ"
    case "loan.refuse": "không cho mượn hồ sơ"
    case "loan.return": "nhận lại hồ sơ"
    case "disposal.propose": "lập danh mục hủy"
    case "disposal.begin": "bắt đầu hủy"
    case "disposal.finish": "hủy xong"
    default:
      act.hasPrefix("dossier.")
        ? DossierAction(rawValue: String(act.dropFirst(8))).map { action($0) + " hồ sơ" }
        : act.hasPrefix("disposal.")
          ? DisposalAction(rawValue: String(act.dropFirst(9))).map { action($0) } : nil
    }
  }

  // MARK: Lines

  public func line(_ hold: Hold) -> String {
    let basis = hold.basis.isEmpty ? "" : " (\(hold.basis))"
    let lifting = hold.lifting.map {
      "  ĐÃ GỠ \(date($0.at.date)), \($0.by): \($0.reason)"
    }
    return "\(hold.name)  \(date(hold.placedAt.date))  \(hold.placedBy)  \(hold.itemCount) mục  "
      + hold.reason + basis + (lifting ?? "")
  }

  public func line(_ thing: HeldThing) -> String {
    switch thing.item {
    case .dossier: "hồ sơ \(thing.name)  \(thing.title)"
    case .document(.incoming): "văn bản đến \(thing.name)  \(thing.title)"
    case .document(.outgoing): "văn bản đi \(thing.name)  \(thing.title)"
    case .retentionClass(let code): "mọi hồ sơ nhóm \(code)"
    }
  }

  public func line(_ submission: Submission) -> String {
    let counts = submission.counts
    var parts = ["\(counts.dossiers) hồ sơ"]
    if counts.accepted > 0 { parts.append("\(counts.accepted) đã nhận") }
    if counts.sentBack > 0 { parts.append("\(counts.sentBack) trả lại") }
    if counts.waiting > 0 { parts.append("\(counts.waiting) chờ") }
    let note = submission.note.isEmpty ? "" : "  \(submission.note)"
    return "\(submission.name)  \(date(submission.at.date))  \(submission.giverName)  "
      + parts.joined(separator: ", ") + note
  }

  public func line(_ line: SubmissionLine) -> String {
    let outcome =
      switch line.outcome {
      case nil: "chờ"
      case .accepted: "đã nhận"
      case .sentBack: "trả lại"
      }
    let note = line.note.isEmpty ? "" : "  (\(line.note))"
    return "\(line.place)  \(line.dossier.name)  \(outcome)  \(line.dossier.title)\(note)"
  }

  public func line(_ loan: Loan, on today: CivilDate) -> String {
    return "\(loan.name)  \(loan.dossierName)  \(loan.borrowerName)  đến \(date(loan.dueOn))  "
      + "\(loanState(loan, on: today))  \(loan.purpose)"
  }

  public func loanState(_ loan: Loan, on today: CivilDate) -> String {
    switch loan.state {
    case .asked: "chờ duyệt"
    case .refused: "không cho mượn: \(loan.note)"
    case .lent: loan.isOverdue(on: today) ? "QUÁ HẠN TRẢ" : "đang mượn"
    case .returned: "đã trả"
    }
  }

  public func register(_ register: SecretEntry.Register) -> String {
    switch register {
    case .incoming: "văn bản đến"
    case .outgoing: "văn bản đi"
    }
  }

  public func line(_ disposal: Disposal) -> String {
    let counts = disposal.counts
    var parts = ["\(counts.dossiers) hồ sơ"]
    if counts.kept > 0 { parts.append("\(counts.kept) giữ lại") }
    if counts.destroyed > 0 { parts.append("\(counts.destroyed) đã hủy") }
    return "\(disposal.name)  \(state(disposal.state))  \(parts.joined(separator: ", "))"
  }

  public func line(_ line: DisposalLine) -> String {
    let outcome =
      switch line.outcome {
      case nil: "hết thời hạn"
      case .destroy: line.dossier.state == .destroyed ? "đã hủy" : "hủy"
      case .keep: "giữ lại: \(line.because)"
      }
    return "\(line.place)  \(line.dossier.name)  \(outcome)  \(line.dossier.title)  [\(line.rule)]"
  }

  public func line(_ member: CouncilMember) -> String {
    let part =
      switch member.part {
      case .chair: "Chủ tịch"
      case .secretary: "Thư ký"
      case .member: "Ủy viên"
      }
    return "\(part)  \(member.name)  \(vote(member.vote))"
      + (member.opinion.isEmpty ? "" : ": \(member.opinion)")
  }

  public func vote(_ vote: CouncilMember.Vote?) -> String {
    switch vote {
    case nil: "chưa biểu quyết"
    case .yes: "tán thành"
    case .no: "KHÔNG tán thành"
    }
  }

  public func line(_ file: DestroyedFile) -> String {
    let fate =
      file.keptFor.isEmpty
      ? file.removedAt.map { "đã xóa \(moment($0))" } ?? "CHỜ XÓA" : "còn giữ cho \(file.keptFor)"
    return "\(file.digest)  \(file.size)  \(file.document)  \(fate)"
  }

  public func facts(_ disposal: Disposal) -> [(String, String)] {
    var facts = [
      ("Lập", "\(disposal.madeBy), \(date(disposal.madeAt.date))"),
      ("Hồ sơ hủy", disposal.keptInName),
    ]
    if !disposal.origin.isEmpty { facts.append(("Nguồn gốc", disposal.origin)) }
    if !disposal.appraisal.isEmpty { facts.append(("Thuyết minh", disposal.appraisal)) }
    if !disposal.councilBy.isEmpty {
      facts.append(
        ("Hội đồng", disposal.councilBy + (disposal.metOn.map { ", họp \(date($0))" } ?? "")))
    }
    if let opinion = disposal.opinion {
      facts.append(("Ý kiến", "\(opinion.of), \(opinion.reference): \(opinion.text)"))
    }
    if let decision = disposal.decision {
      facts.append(
        ("Quyết định", "\(decision.reference), \(decision.byName), \(date(decision.at.date))"))
    }
    if let done = disposal.destruction {
      facts.append(("Hủy xong", "\(done.byName), \(moment(done.at))"))
    }
    return facts
  }

  public var erasingNote: String {
    "Tệp được ghi đè bằng số 0 rồi xóa. Ổ SSD, ảnh chụp hệ thống tệp, bản sao lưu, gói đã gửi "
      + "có thể còn giữ nội dung: hủy cả ở đó."
  }

  public var nothingListed: String { "Chưa có gì." }

  public func line(_ change: ScheduleChange) -> String {
    let before = change.before.map { term($0.term) }
    let after = change.after.map { term($0.term) }
    let text =
      switch change.kind {
      case .added: "thêm: \(after ?? "")"
      case .gone: "bỏ"
      case .term: "\(before ?? "") → \(after ?? "")"
      case .confirmation: confirmation(change.after?.isConfirmed ?? false) + ": \(after ?? "")"
      case .wording: "sửa lời"
      }
    return "\(change.code)  \(text)  \((change.after ?? change.before)?.title ?? "")"
  }

  public func moved(_ dossier: Dossier, from before: Expiry, to after: Expiry) -> String {
    "\(dossier.name)  \(expiry(before)) → \(expiry(after))  \(dossier.title)"
  }

  public func preview(classes: Int, dossiers: Int, isAccepted: Bool) -> String {
    "\(classes) nhóm thay đổi, \(dossiers) hồ sơ đổi thời điểm hết hạn. "
      + (isAccepted ? "Đã áp dụng." : "CHƯA áp dụng.")
  }

  public func line(_ task: YearTask, on today: CivilDate) -> [String] {
    let name =
      switch task.kind {
      case .filePlan: "lập, duyệt danh mục hồ sơ"
      case .planIssued: "ban hành danh mục hồ sơ"
      case .registersClosed: "khóa sổ đăng ký năm trước"
      case .dossiersClosed: "kết thúc hồ sơ các năm trước"
      case .unfiled: "lập hồ sơ: văn bản xong chưa vào hồ sơ"
      case .submission: "nộp lưu hồ sơ đến hạn"
      case .submissionAnswers: "lưu trữ trả lời các lần nộp"
      case .loans: "thu hồi hồ sơ mượn quá hạn"
      case .schedule: "xác nhận thời hạn các nhóm đang dùng"
      case .expired: "xét hủy hồ sơ hết thời hạn"
      case .destruction: "thực hiện quyết định hủy"
      case .scrub: "đọc kiểm tra mọi tệp lưu trong 365 ngày"
      case .backup: "sao lưu, phục hồi thử"
      }
    let progress =
      switch task.progress {
      case .done: "xong"
      case .left(let count): "còn \(count)"
      case .backups(_, let isCurrent): isCurrent ? "xong" : "CHƯA"
      }
    let day = task.dueOn.map { date($0) } ?? "luôn luôn"
    var title = name
    if case .backups(let standing, _) = task.progress { title = self.standing(standing) }
    return [task.isLate(on: today) ? "!" : "", day, progress, title, task.source]
  }

  public func line(_ rule: DossierRule, number: Int) -> String {
    var parts: [String] = []
    if rule.isThread { parts.append("văn bản trả lời, được trả lời") }
    if let register = rule.register {
      parts.append(register == .incoming ? "văn bản đến" : "văn bản đi")
    }
    if !rule.issuer.isEmpty { parts.append("của \(rule.issuer)") }
    if !rule.kind.isEmpty { parts.append("loại \(rule.kind)") }
    if !rule.words.isEmpty { parts.append("trích yếu có “\(rule.words)”") }
    return "quy tắc \(number): " + parts.joined(separator: ", ")
  }

  public func filled(_ count: Int) -> String {
    count == 0 ? "Chưa có văn bản nào khớp." : "Đã đưa vào \(count) văn bản."
  }

  public func ground(_ ground: DossierSuggestion.Ground) -> String {
    switch ground {
    case .thread: "cùng việc"
    case .alike(let count): "giống \(count) văn bản"
    }
  }

  public var nothingToSuggest: String { "Không có gợi ý: chưa có văn bản nào giống." }

  public func making(_ making: DossierItem.Making) -> String {
    var parts: [String] = []
    if making.isScan {
      parts.append(
        making.isCertified
          ? "bản số hóa đã ký số" : "bản số hóa, CHƯA là bản sao (NĐ 30/2020 Điều 25)")
    }
    if !making.originalAt.isEmpty { parts.append("bản giấy: \(making.originalAt)") }
    if let original = making.copyOf { parts.append("chuyển định dạng của \(original.object)") }
    return parts.joined(separator: "; ")
  }

  public func exported(to path: String) -> String { "Đã kết xuất: \(path)" }

  public func held(by holds: [String]) -> String {
    "phong tỏa: " + holds.joined(separator: ", ")
  }

  // MARK: Failures

  public func problem(_ error: HoldError) -> Problem {
    switch error {
    case .nothingNamed:
      Problem("phong tỏa cái gì?", try: "--dossier, --incoming, --outgoing, --class hoặc --find")
    case .unknown(let text):
      Problem("không có lệnh phong tỏa “\(text)”", try: "vpdt hold list --all")
    case .liftedAlready(let name): Problem("\(name) đã gỡ", try: "vpdt hold list")
    case .notForYou:
      Problem(
        "phong tỏa, gỡ phong tỏa là việc của lãnh đạo (NĐ 30/2020 Phụ lục VI IV.1.g)",
        try: "nhờ lãnh đạo")
    case .held(let name, let holds):
      Problem(
        "\(name) đang bị phong tỏa bởi \(holds.joined(separator: ", ")) "
          + "(NĐ 30/2020 Phụ lục VI IV.1.g)",
        try: "lãnh đạo gỡ trước: vpdt hold lift \(holds.first ?? "") --reason …")
    }
  }

  public func problem(_ error: SubmissionError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có lần nộp lưu “\(text)”", try: "vpdt submission list")
    case .notOnIt(let dossier, let submission):
      Problem(
        "hồ sơ \(dossier) không chờ trong lần nộp lưu \(submission)",
        try: "vpdt submission show \(submission)")
    case .nothingWaits(let name):
      Problem(
        "lần nộp lưu \(name) đã trả lời hết", try: "vpdt submission list --waiting")
    case .keptTooLong(let dossier, _, let most):
      Problem(
        "hồ sơ \(dossier) chỉ giữ lại được đến \(date(most)) (NĐ 30/2020 Điều 31(3)(d))",
        try: "--until \(date(most)) hoặc sớm hơn")
    }
  }

  public func problem(_ error: LoanError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có lần mượn “\(text)”", try: "vpdt loan list --all")
    case .dueInThePast(let day):
      Problem("ngày trả \(date(day)) đã qua", try: "--until ngày sau này")
    case .settled(let name, _): Problem("\(name) đã giải quyết", try: "vpdt loan list")
    case .lentAlready(let dossier, let to, let day):
      Problem(
        "hồ sơ \(dossier) đang do \(to) mượn đến \(date(day))",
        try: "nhận lại trước: vpdt loan return")
    case .notArchivers:
      Problem(
        "cho mượn, nhận lại hồ sơ là việc của lưu trữ (NĐ 30/2020 Phụ lục VI III.6.c)",
        try: "nhờ người làm lưu trữ")
    }
  }

  public func problem(_ error: DisposalError) -> Problem {
    switch error {
    case .unknown(let text): Problem("không có danh mục hủy “\(text)”", try: "vpdt disposal list")
    case .nothingExpired:
      Problem("không có hồ sơ nào hết thời hạn để đề nghị hủy", try: "vpdt retention due expired")
    case .notProposable(let dossier, let standing):
      Problem(
        "hồ sơ \(dossier) không đề nghị hủy được: \(self.standing(standing)) "
          + "(Luật Lưu trữ 2024 Điều 15, 16)",
        try: "vpdt dossier show \(dossier)")
    case .notOnIt(let dossier, let disposal):
      Problem(
        "hồ sơ \(dossier) không còn trong danh mục hủy \(disposal)",
        try: "vpdt disposal show \(disposal)")
    case .badKeeping(let dossier):
      Problem(
        "hồ sơ \(dossier) không giữ giấy tờ của việc hủy được: phải đang mở và không nằm trong danh mục",
        try: "mở hồ sơ riêng cho việc hủy: vpdt dossier open …")
    case .councilTooSmall(let found, let least):
      Problem(
        "Hội đồng có \(found) người, ít nhất \(least)",
        try: "--members, hoặc vpdt setting set disposal.council-least …")
    case .twiceOnCouncil(let name): Problem("\(name) có hai lần trong Hội đồng", try: "bỏ một lần")
    case .notOnCouncil(let name, let disposal):
      Problem(
        "\(name) không biểu quyết được ở danh mục hủy \(disposal)",
        try: "thành viên tự biểu quyết, hoặc thư ký ghi hộ: --for NGƯỜI")
    case .againstWithoutOpinion:
      Problem("không tán thành thì phải nêu ý kiến (TT 06/2025)", try: "--opinion")
    case .wrongDecision(let given, let disposal):
      Problem(
        "“\(given)” không phải quyết định hủy của danh mục \(disposal)",
        try: "ghi lại đúng số, ký hiệu quyết định: --decision")
    case .tooLate(let decided, let last):
      Problem(
        "quyết định ngày \(date(decided)) phải thực hiện đến \(date(last)) (TT 06/2025)",
        try: "rút quyết định, quyết định lại: vpdt disposal revoke … --reason …")
    }
  }
}
