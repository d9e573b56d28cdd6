import Office

extension VietnameseWords {
  /// Conditions on opinions, checks and what follows the issue.
  func circulation(_ condition: OutgoingCondition, _ document: String) -> Problem {
    let show = "vpdt outgoing show \(document)"
    return switch condition {
    case .visasAnswered:
      Problem(
        "còn chờ ý kiến (NĐ 30/2020 Điều 10(3))",
        try: "\(show); vpdt outgoing ask-withdraw \(document) --of … --reason …")
    case .visaOpen: Problem("không chờ ý kiến của ai (NĐ 30/2020 Điều 10(3))", try: show)
    case .contentUnvouched:
      Problem("bản này đã có người nhận trách nhiệm về nội dung (NĐ 30/2020 Điều 12(1))", try: show)
    case .formUnvouched:
      Problem(
        "bản này đã có người nhận trách nhiệm về thể thức (NĐ 30/2020 Điều 12(2))", try: show)
    case .contentVouched:
      Problem(
        "chưa ai nhận trách nhiệm về nội dung (NĐ 30/2020 Điều 12(1))",
        try: "vpdt outgoing vouch \(document) --for content")
    case .formVouched:
      Problem(
        "chưa ai nhận trách nhiệm về thể thức (NĐ 30/2020 Điều 12(2))",
        try: "vpdt outgoing vouch \(document) --for form")
    case .paperAllowed:
      Problem(
        "đã ký số thì không gửi bản giấy đến nơi nhận được bản điện tử"
          + " (QĐ 28/2018 Điều 5(3), 7(2))",
        try: "vpdt outgoing issue \(document) --to …;"
          + " loại vẫn gửi giấy: vpdt setting set paper.kinds …")
    case .handedOver:
      Problem(
        "còn nơi nhận chưa được chuyển (NĐ 30/2020 Điều 18)",
        try: "vpdt exchange export --to CƠ-QUAN THƯ-MỤC")
    case .paperCopyDue: Problem("không cần bản giấy để lưu (NĐ 30/2020 Điều 19(2))", try: show)
    case .paperCopyFiled:
      Problem(
        "chưa lưu bản giấy có đóng dấu (NĐ 30/2020 Điều 19(2))",
        try: "vpdt outgoing paper-filed \(document)")
    case .recallOrdered:
      Problem(
        "chưa có lệnh thu hồi (NĐ 30/2020 Điều 18(4))",
        try: "vpdt outgoing order-recall \(document) --reason …")
    case .recallNotOrdered:
      Problem(
        "đã có lệnh thu hồi (NĐ 30/2020 Điều 18(4))", try: "vpdt outgoing recall \(document)")
    default: Problem(condition.rawValue, try: show)
    }
  }

  public func verdict(_ verdict: Visa.Verdict) -> String {
    switch verdict {
    case .agree: "đồng ý"
    case .disagree: "KHÔNG ĐỒNG Ý"
    case .withdrawn: "thôi hỏi"
    }
  }

  public func part(_ part: Vouching.Part) -> String {
    switch part {
    case .content: "nội dung"
    case .form: "thể thức"
    }
  }

  public func state(_ state: DeliveryState) -> String {
    switch state {
    case .sent: "đã gửi"
    case .arrived: "đã đến"
    case .refused: "TỪ CHỐI NHẬN"
    case .received: "đã tiếp nhận"
    case .read: "đã xem"
    case .assigned: "đã chuyển xử lý"
    case .working: "đang xử lý"
    case .done: "đã hoàn thành"
    case .settled: "đã xử lý việc từ chối"
    case .recallSent: "đã yêu cầu thu hồi"
    case .recallAgreed: "đồng ý thu hồi"
    case .recallRefused: "TỪ CHỐI THU HỒI"
    }
  }

  public func way(_ way: DeliveryWay) -> String {
    switch way {
    case .electronic: "điện tử"
    case .paper: "giấy"
    case .none: "không gửi"
    }
  }

  public func succession(_ succession: Succession, isByOther: Bool) -> String {
    switch (succession, isByOther) {
    case (.replace, true): "ĐƯỢC THAY THẾ BỞI"
    case (.replace, false): "thay thế"
    case (.amend, true): "được sửa đổi, bổ sung bởi"
    case (.amend, false): "sửa đổi, bổ sung"
    case (.correct, true): "được đính chính bởi"
    case (.correct, false): "đính chính"
    case (.recall, true): "được thông báo thu hồi bởi"
    case (.recall, false): "thông báo thu hồi"
    }
  }

  public func remark(_ remark: CirculationRemark) -> String {
    switch remark {
    case .awaited: "chờ ý kiến"
    case .notYetAsked: "chờ đến lượt"
    case .unvouched: "chưa ai nhận trách nhiệm"
    case .edited: "người duyệt sửa"
    case .notAcknowledged: "chưa xác nhận"
    case .paperCopyDue: "cần in, đóng dấu và lưu (NĐ 30/2020 Điều 19(2))"
    case .ordered: "lệnh"
    case .carriedOut: "đã thực hiện"
    case .notElectronic: "không nhận điện tử"
    case .sameText: "Chữ của hai bản như nhau."
    }
  }

  public func discussed(_ document: String) -> String { "\(document)  đã ghi ý kiến trao đổi" }

  public func group(_ group: BodyGroup) -> String {
    "nhóm \(group.name): \(group.members.count) nơi nhận"
  }

  // MARK: Failures

  public func problem(_ error: VisaError) -> Problem {
    switch error {
    case .nobody(let text):
      Problem("“\(text)” không phải là người hay tổ nào", try: "vpdt person list")
    case .askedAlready(let name):
      Problem("đang chờ ý kiến của \(name) rồi", try: "hỏi người khác, hoặc ask-withdraw trước")
    case .tooMany(let count, let limit):
      Problem("hỏi \(count) nơi một lúc, nhiều nhất là \(limit)", try: "hỏi ít nơi hơn")
    case .dueBeforeToday(let due, let today):
      Problem("hạn \(date(due)) trước hôm nay \(date(today))", try: "chọn hạn từ hôm nay trở đi")
    case .reasonMissing: Problem("không đồng ý thì phải nói lý do", try: "--note LÝ-DO")
    case .notAsked(let name):
      Problem("không chờ ý kiến của “\(name)”", try: "xem lại ai đang được hỏi: vpdt outgoing show")
    }
  }

  public func problem(_ error: DeliveryError) -> Problem {
    switch error {
    case .unknownState(let text):
      Problem(
        "không có tình trạng “\(text)”",
        try: DeliveryState.allCases.map(\.rawValue).joined(separator: ", "))
    case .notARecipient(let name):
      Problem("văn bản không gửi đến \(name)", try: "xem nơi nhận: vpdt outgoing show")
    case .recalled:
      Problem(
        "văn bản đã thu hồi, chỉ ghi trả lời về việc thu hồi (NĐ 30/2020 Phụ lục VI III.8)",
        try: "--state recall-agreed hoặc recall-refused")
    case .notRecalled(let name):
      Problem(
        "\(name) chưa được yêu cầu trả lại văn bản (NĐ 30/2020 Điều 18(4))",
        try: "vpdt outgoing order-recall, rồi vpdt outgoing recall")
    case .byRecallOnly:
      Problem("yêu cầu thu hồi gửi đi bằng lệnh thu hồi", try: "vpdt outgoing recall")
    case .nothingToSettle(let name):
      Problem("\(name) không từ chối văn bản", try: "xem lại: vpdt outgoing show")
    case .noteMissing(let state):
      Problem("“\(self.state(state))” thì phải nói rõ", try: "--note …")
    case .afterToday(let day, let today):
      Problem("ngày \(date(day)) sau hôm nay \(date(today))", try: "xem lại --on")
    case .beforeIssue(let day, let issued):
      Problem("ngày \(date(day)) trước ngày văn bản \(date(issued))", try: "xem lại --on")
    case .tooMany(let count, let limit):
      Problem(
        "\(count) nơi nhận, nhiều nhất là \(limit)", try: "gửi qua cơ quan cấp trên, hoặc chia ra")
    case .allInformed: Problem("những người này đã có văn bản", try: "vpdt outgoing show")
    }
  }

  public func problem(_ error: SuccessionError) -> Problem {
    switch error {
    case .itself(let document):
      Problem("\(document) không thể tự theo sau mình", try: "--by văn bản khác")
    case .notIssued(let document):
      Problem("\(document) chưa phát hành, hoặc đã thu hồi", try: "phát hành văn bản sau trước")
    case .otherForm(let document, let kind):
      Problem(
        "\(document) không phải là \(kind.lowercased()) (NĐ 30/2020 Điều 18(3))",
        try: "sai nội dung: thay bằng văn bản cùng tên loại; sai thể thức: công văn đính chính")
    case .already(let document): Problem("đã ghi \(document) rồi", try: "vpdt outgoing show")
    case .circular(let document):
      Problem(
        "chính \(document) đã được văn bản này thay thế, sửa đổi hoặc đính chính",
        try: "vpdt outgoing show")
    }
  }

  public func problem(_ error: DiscussionError) -> Problem {
    switch error {
    case .frozen(let document):
      Problem(
        "\(document) đã thu hồi hoặc hủy, không trao đổi thêm (NĐ 30/2020 Phụ lục VI III.8)",
        try: "trao đổi ở văn bản thay thế")
    case .tooManyMentions(let count, let limit):
      Problem(
        "nhắc \(count) người một lúc, nhiều nhất là \(limit)", try: "vpdt outgoing inform N --to TỔ"
      )
    }
  }

  public func problem(_ error: ComparisonError) -> Problem {
    switch error {
    case .noSuchVersion(let document, let version):
      Problem("\(document) không có bản \(version)", try: "vpdt outgoing versions \(document)")
    case .programMissing(let program):
      Problem("máy này không có \(program)", try: "sudo apt-get install poppler-utils")
    case .unreadableText(let file, let reason):
      Problem("không đọc được chữ trong \(file): \(reason)", try: "mở hai bản bằng mắt")
    }
  }
}
