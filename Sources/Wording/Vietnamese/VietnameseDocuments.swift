import Office

extension VietnameseWords {
  public func state(_ state: IncomingState) -> String {
    switch state {
    case .received: "chờ vào sổ"
    case .registered: "đã vào sổ"
    case .submitted: "chờ ý kiến"
    case .assigned: "đã giao"
    case .accepted: "đang xử lý"
    case .resolved: "đã xong"
    case .returned: "đã trả lại"
    case .struck: "GẠCH BỎ"
    case .cancelled: "HỦY"
    }
  }

  public func state(_ state: OutgoingState) -> String {
    switch state {
    case .draft: "dự thảo"
    case .submitted: "chờ duyệt"
    case .returned: "trả lại"
    case .approved: "đã duyệt"
    case .signed: "đã ký"
    case .issued: "đã phát hành"
    case .filed: "đã lưu"
    case .recalled: "đã thu hồi"
    case .cancelled: "đã hủy"
    }
  }

  public func action(_ action: IncomingAction) -> String {
    switch action {
    case .register: "vào sổ"
    case .submit: "trình"
    case .assign: "giao xử lý"
    case .handBack: "trả lại văn thư"
    case .file: "lưu để biết"
    case .workWaits: "việc chờ nhận"
    case .workBegins: "có việc bắt đầu"
    case .workEnds: "mọi việc đã xong"
    case .workReturns: "mọi việc bị trả lại"
    case .sendBack: "trả lại nơi gửi"
    case .correct: "đính chính"
    case .attach: "gắn thêm tệp"
    case .addPaper: "nhận bản giấy"
    case .strike: "gạch bỏ"
    case .cancel: "hủy theo thu hồi"
    case .refuseRecall: "từ chối thu hồi"
    }
  }

  public func action(_ action: OutgoingAction) -> String {
    switch action {
    case .revise: "sửa dự thảo"
    case .submit: "trình duyệt"
    case .number: "cấp số"
    case .approve: "duyệt"
    case .sendBack: "trả lại"
    case .attachSigned: "gắn bản đã ký"
    case .issue: "phát hành"
    case .issuePaper: "phát hành bản giấy"
    case .amendDraft: "sửa dữ liệu dự thảo"
    case .release: "bỏ số"
    case .recipients: "định nơi nhận"
    case .ask: "xin ý kiến"
    case .withdrawAsk: "thôi xin ý kiến"
    case .visa: "cho ý kiến"
    case .vouchContent: "kiểm tra nội dung"
    case .vouchForm: "kiểm tra thể thức"
    case .edit: "sửa khi duyệt"
    case .cancel: "hủy"
    case .delivered: "ghi tình trạng nhận"
    case .inform: "chuyển để biết"
    case .acknowledge: "xác nhận đã biết"
    case .paperFiled: "lưu bản giấy"
    case .file: "lưu"
    case .orderRecall: "ra lệnh thu hồi"
    case .recall: "thu hồi"
    case .replace: "thay thế"
    case .amend: "sửa đổi, bổ sung"
    case .correct: "đính chính"
    }
  }

  public func role(_ role: Role) -> String {
    switch role {
    case .clerk: "văn thư"
    case .principal: "hiệu trưởng"
    case .vicePrincipal: "phó hiệu trưởng"
    case .groupHead: "tổ trưởng"
    case .handler: "người xử lý"
    case .archiver: "lưu trữ"
    case .administrator: "quản trị"
    case .auditor: "kiểm tra"
    }
  }

  public func actor(_ actor: Actor) -> String {
    switch actor {
    case .clerk: "văn thư"
    case .leader: "hiệu trưởng hoặc phó hiệu trưởng"
    case .signer: "người được giao ký"
    case .lead: "người chủ trì"
    case .delegate: "người được tổ trưởng giao"
    case .support: "người phối hợp"
    case .informed: "người nhận để biết"
    case .assigner: "người giao việc"
    case .monitor: "văn thư, lãnh đạo hoặc người giao việc"
    case .work: "theo các việc"
    case .drafter: "người soạn thảo hoặc văn thư"
    case .asked: "người được xin ý kiến"
    case .unitHead: "tổ trưởng của người soạn thảo"
    case .formChecker: "người kiểm tra thể thức"
    case .holder: "người lập hồ sơ"
    case .archiver: "lưu trữ"
    case .destroyer: "người thực hiện hủy"
    case .councillor: "thành viên Hội đồng xét hủy"
    }
  }

  public func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .normal: "thường"
    case .urgent: "khẩn"
    case .veryUrgent: "thượng khẩn"
    case .express: "hỏa tốc"
    }
  }

  public func medium(_ medium: Medium) -> String {
    switch medium {
    case .electronic: "điện tử"
    case .paper: "giấy"
    }
  }

  public func part(_ part: AttachedFile.Part) -> String {
    switch part {
    case .main: "văn bản"
    case .attachment: "kèm theo"
    case .signed: "bản đã ký"
    case .message: "gói tin"
    case .scan: "bản quét"
    }
  }

  public func part(_ part: Assignment.Part) -> String {
    switch part {
    case .lead: "chủ trì"
    case .delegate: "thực hiện"
    case .support: "phối hợp"
    case .informed: "để biết"
    }
  }

  public func verdict(_ verdict: Decision.Verdict) -> String {
    switch verdict {
    case .approved: "duyệt"
    case .returned: "trả lại"
    }
  }

  public func structure(of file: AttachedFile) -> String {
    switch file.structure {
    case .pdf(let pages, let signatures):
      (pages.map { "\($0) trang, " } ?? "không rõ số trang, ")
        + (signatures == 0 ? "không có chữ ký số" : "\(signatures) chữ ký số" + checked(file))
    case .unreadable(let reason): "PDF KHÔNG ĐỌC ĐƯỢC (\(reason))"
    case .other: "không phải PDF"
    }
  }

  private func checked(_ file: AttachedFile) -> String {
    guard let last = file.lastCheck else { return ", CHƯA KIỂM TRA" }
    return ": " + ([verdict(last.verdict)] + last.signers).joined(separator: " · ")
  }

  public func act(_ act: String) -> String {
    switch act {
    case "office.found": "lập văn phòng"
    case "person.add": "thêm người"
    case "person.role": "đổi vai trò"
    case "setting.set": "đổi cài đặt"
    case "calendar.set": "ghi lịch nghỉ"
    case "calendar.drop": "bỏ ngày nghỉ"
    case "calendar.confirm": "xác nhận lịch nghỉ"
    case "deadline.set": "đặt thời hạn"
    case "deadline.drop": "bỏ thời hạn"
    case "person.retire": "cho nghỉ"
    case "body.add": "thêm cơ quan"
    case "incoming.receive": "tiếp nhận"
    case "incoming.import", "outgoing.import": "nhập từ sổ cũ"
    case "import.register": "nhập sổ cũ"
    case "import.map": "ghi cách đọc cột"
    case "data.export": "kết xuất dữ liệu"
    case "data.open": "công khai"
    case "data.close": "thôi công khai"
    case "data.publish": "xuất dữ liệu mở"
    case "incoming.give-back": "trả bản gốc"
    case "incoming.replace": "có văn bản thay"
    case "incoming.field", "outgoing.field": "thêm dữ liệu đặc tả"
    case "file.verify": "kiểm tra chữ ký"
    case "trust.add": "tin nơi cấp chứng thư"
    case "trust.remove": "thôi tin nơi cấp chứng thư"
    case "register.close": "khóa sổ"
    case "register.signed": "ký xác nhận sổ"
    case "register.reopen": "mở lại sổ"
    case "numbering.set": "chia dãy số"
    case "number.waste": "gạch số hỏng"
    case "kind.add": "thêm loại văn bản"
    case "kind.close": "thôi dùng loại văn bản"
    case "kind.open": "dùng lại loại văn bản"
    case "council.add": "thêm hội đồng"
    case "council.close": "giải thể hội đồng"
    case "copy.add": "vào sổ bản sao"
    case "copy.strike": "gạch bản sao"
    case "plan.make": "lập danh mục hồ sơ"
    case "plan.approve": "duyệt danh mục hồ sơ"
    case "dossier.open": "mở hồ sơ"
    case "dossier.put": "đưa vào hồ sơ"
    case "dossier.file": "đưa tệp vào hồ sơ"
    case "dossier.take-out": "đưa ra khỏi hồ sơ"
    case "dossier.move": "đổi thứ tự trong hồ sơ"
    case "dossier.close": "kết thúc hồ sơ"
    case "dossier.reopen": "mở lại hồ sơ"
    case "dossier.lengthen": "kéo dài thời hạn"
    case "dossier.event": "ghi mốc tính hạn"
    case "dossier.package": "đóng gói hồ sơ"
    case "retention.confirm": "xác nhận thời hạn"
    case "body.edit": "sửa sổ địa chỉ"
    case "body.close": "đóng cơ quan"
    case "body.group": "lập nhóm nơi nhận"
    case "incoming.discuss", "outgoing.discuss": "trao đổi"
    case "outgoing.draft": "soạn thảo"
    case "exchange.export": "xuất gói"
    case "exchange.import": "nhập gói tin"
    case "exchange.status": "nhận trạng thái"
    case "exchange.request": "nhận yêu cầu của nơi gửi"
    case "exchange.answer": "trả lời yêu cầu của nơi gửi"
    case "body.profile": "sửa cách gửi liên thông"
    case "body.identifiers": "sửa mã định danh khác"
    case "exchange.carrier": "đặt cách chuyển gói"
    case "exchange.send": "chuyển gói"
    case "exchange.give-up": "thôi thử chuyển gói"
    case "exchange.unanswered": "gói không được trả lời"
    case "exchange.checkpoint": "giữ điểm mốc của nơi gửi"
    case "journal.key": "lập khóa ký điểm mốc"
    case "journal.checkpoint": "lập điểm mốc"
    case "office.refuse": "không cho vào"
    default: peopleAct(act) ?? keepingAct(act) ?? recordsAct(act) ?? named(act) ?? act
    }
  }

  private func named(_ act: String) -> String? {
    let parts = act.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "incoming":
      return IncomingAction(rawValue: parts[1]).map { action($0) }
        ?? WorkAction(rawValue: parts[1]).map { action($0) }
    case "outgoing": return OutgoingAction(rawValue: parts[1]).map { action($0) }
    default: return nil
    }
  }

  public func article(_ article: String) -> String {
    if article.hasPrefix("QĐ 28 Art. ") { return "QĐ 28/2018 Điều " + article.dropFirst(11) }
    if article.hasPrefix("Annex ") { return "NĐ 30/2020 Phụ lục " + article.dropFirst(6) }
    if article.hasPrefix("Law Art. ") { return "Luật Lưu trữ 2024 Điều " + article.dropFirst(9) }
    if article.hasPrefix("TT ") { return article }
    return "NĐ 30/2020 Điều " + article.replacing("Art. ", with: "")
  }

  public func weekday(_ date: CivilDate) -> String {
    ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"][date.weekday - 1]
  }
}
