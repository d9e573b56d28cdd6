import Office

extension VietnameseWords {
  public func key(_ key: ScreenKey) -> KeyWords {
    switch key {
    case .open: KeyWords("mở", "Mở dòng đang chọn (cũng là F3)")
    case .back: KeyWords("về", "Quay lại màn hình trước (cũng là q, F10)")
    case .mark:
      KeyWords("dấu", "đánh dấu dòng, * cả trang; việc làm cho mọi dòng có dấu, Esc bỏ dấu")
    case .leave: KeyWords("ra", "Ra khỏi chương trình; bản nháp được giữ (cũng là q, hoặc gõ :q)")
    case .help: KeyWords("giúp", "Các phím dùng được ở đây: ? hoặc F1")
    case .commands:
      KeyWords("lệnh", "Gọi mọi việc bằng tên, có dấu hay không dấu: dấu hai chấm hoặc F9")
    case .search: KeyWords("tìm", "Tìm trong lúc gõ, không cần gõ dấu (cũng là F7)")
    case .refresh: KeyWords("", "Đọc lại từ cơ sở dữ liệu")
    case .move: KeyWords("", "Lên, xuống, trang trước, trang sau, đầu, cuối (cũng là j k g G)")
    case .suspend: KeyWords("", "Tạm ra dấu nhắc lệnh; fg để quay lại")
    case .redraw: KeyWords("", "Vẽ lại cả màn hình")
    case .incoming: KeyWords("đến", "Mở sổ văn bản đến")
    case .outgoing: KeyWords("đi", "Mở sổ văn bản đi")
    case .register: KeyWords("vào sổ", "Vào sổ một văn bản đến (cũng là F2)")
    case .draft: KeyWords("soạn", "Soạn thảo một văn bản đi (cũng là F2)")
    case .draftAnswer: KeyWords("trả lời", "Soạn thảo văn bản trả lời văn bản này")
    case .clearSearch: KeyWords("thôi tìm", "Bỏ chữ đang tìm, về danh sách trước")
    case .stopTyping: KeyWords("dùng phím tắt", "Giữ kết quả và dùng phím tắt của danh sách")
    case .otherRegister: KeyWords("đổi sổ", "Tìm trong cả hai sổ, sổ đi hoặc sổ đến")
    case .nextField: KeyWords("ô sau", "Sang ô sau (cũng là Enter)")
    case .previousField: KeyWords("ô trước", "Về ô trước")
    case .later: KeyWords("để sau", "Đóng lại, giữ bản nháp (cũng là F10)")
    case .giveUp: KeyWords("", "Bỏ hẳn những gì đã gõ")
    case .completePath: KeyWords("", "Trong ô tệp: điền nốt tên tệp, như trong cửa sổ lệnh")
    case .resumeDraft: KeyWords("tiếp tục", "Làm tiếp bản nháp")
    case .dropDraft: KeyWords("bỏ", "Bỏ bản nháp, bắt đầu lại")
    case .undo:
      KeyWords("hoàn tác", "Hoàn tác chữ vừa gõ, mục vừa chọn (Ctrl-_ cũng là Ctrl-/, F6)")
    case .redo: KeyWords("làm lại", "Làm lại điều vừa hoàn tác")
    case .takeIn:
      KeyWords(
        "xem bản mới", "Nhập phần người khác, hay phiên khác, vừa ghi (cũng là Ctrl-R)")
    case .cancel: KeyWords("thôi", "Không làm gì")
    case .close: KeyWords("đóng", "Đóng lại")
    case .related:
      KeyWords("liên quan", "Văn bản liên quan: viện dẫn, trả lời, thay thế")
    case .discuss: KeyWords("", "Trao đổi về văn bản này, nhắc người khác bằng @")
    }
  }

  public func heading(_ heading: ScreenHeading) -> String {
    switch heading {
    case .desk: "Bàn làm việc"
    case .waiting: "VIỆC ĐANG CHỜ"
    case .interrupted: "BẢN NHÁP DỞ"
    case .registers: "SỔ"
    case .incoming: "Văn bản đến"
    case .outgoing: "Văn bản đi"
    case .search: "Tìm kiếm"
    case .find: "Tìm:"
    case .keys: "Phím dùng được ở đây"
    case .output: "Kết quả lệnh"
    case .done: "XONG"
    case .all: "cả hai sổ"
    case .notNow: "CHƯA LÀM ĐƯỢC LÚC NÀY (nhấn phím sẽ nói vì sao)"
    }
  }

  public func column(_ column: ScreenColumn) -> String {
    switch column {
    case .number: "Số đến"
    case .arrived: "Ngày"
    case .issuer: "Cơ quan"
    case .reference: "Số, ký hiệu"
    case .subject: "Trích yếu"
    case .state: "Trạng thái"
    case .draft: "Bản"
    case .day: "Ngày"
    case .kind: "Loại"
    case .drafter: "Người soạn"
    case .register: "Sổ"
    }
  }

  public func filter(_ line: AgendaLine) -> String {
    switch line {
    case .overdue: "quá hạn xử lý"
    case .dueSoon: "sắp đến hạn"
    case .lateEntry: "quá hạn vào sổ"
    case .lateSubmission: "quá hạn trình"
    case .lateIssue: "quá hạn phát hành"
    case .lateHandOver: "đã phát hành"
    case .waitingForEntry: "chờ vào sổ"
    case .toSubmit: "chờ trình"
    case .toOpine: "chờ ý kiến"
    case .toApprove: "chờ duyệt"
    case .toNumber: "chờ cấp số"
    case .toSign: "đã duyệt, chờ ký"
    case .toIssue: "đã ký, chờ phát hành"
    case .toHandOver: "đã phát hành"
    case .toAnswer: "chờ trả lời"
    case .rightsToConfirm: "đổi quyền"
    case .undelivered: "chưa đến nơi"
    case .dossiersDue: "hồ sơ đến hạn nộp lưu"
    case .dossiersHandedOver: "hồ sơ chờ lưu trữ nhận"
    case .loansAsked: "xin mượn hồ sơ"
    case .loansOverdue: "hồ sơ mượn quá hạn"
    case .toVote: "biểu quyết hủy tài liệu"
    case .toDecide: "quyết định hủy tài liệu"
    case .toDestroy: "thực hiện hủy tài liệu"
    case .toGiveBack: "phải trả bản gốc"
    case .work: "việc của tôi"
    case .toConfirm: "chờ tôi xác nhận hoặc giao lại"
    case .toKnow: "gửi tôi để biết"
    case .returned: "bị trả lại"
    case .returnedInUnit: "của tổ, bị trả lại"
    case .toGiveOpinion: "chờ góp ý"
    case .toVouch: "chờ kiểm tra"
    case .toAcknowledge: "để biết"
    case .mentioned: "trao đổi nhắc đến tôi"
    case .toRecall: "có lệnh thu hồi"
    case .refused: "bị từ chối"
    case .recallOpen: "thu hồi chưa xác nhận đủ"
    case .paperCopyDue: "cần bản giấy để lưu"
    }
  }

  public func emptyScreen(_ screen: EmptyScreen) -> String {
    switch screen {
    case .desk: "Không có việc gì đang chờ. Mở sổ bằng đ hoặc i, tìm bằng /."
    case .incoming: "Sổ còn trống. Nhấn v để vào sổ văn bản đầu tiên."
    case .outgoing: "Chưa có văn bản đi. Nhấn s để soạn thảo."
    case .filtered: "Không có văn bản nào ở đây. Esc để về."
    case .notFound: "Không tìm thấy. Thử ít từ hơn; không cần gõ dấu."
    case .typeToSearch: "Gõ số, ký hiệu, cơ quan hoặc trích yếu; không cần gõ dấu."
    }
  }

  public func overdue(since day: String) -> String { "QUÁ HẠN \(day)" }
  public func due(on day: String) -> String { "hạn \(day)" }

  public var changedMeanwhile: String {
    "Người khác vừa thay đổi văn bản này. Đây là bản mới, xem lại rồi hãy làm."
  }

  public func keyClash(_ name: String, taken: String) -> String {
    "không dùng được cho \(name): đã là phím của \(taken)"
  }

  public func screenComplaint(
    _ complaint: ScreenPreferences.Complaint, in path: String
  ) -> String {
    "\(path) dòng \(complaint.line): không hiểu “\(complaint.text)”"
  }

  public func screenComplaints(_ count: Int, in path: String) -> String {
    "\(count) dòng trong \(path) không hiểu được; :screen show xem"
  }

  public func marked(_ count: Int) -> String { "đã đánh dấu \(count)" }

  public func done(_ act: String, count: Int) -> String { "\(act): \(count) văn bản" }

  public func refused(count: Int, because reason: String) -> String {
    "\(count) văn bản không được: \(reason)"
  }

  public func undo(_ key: String, _ act: String) -> String { "\(key) để \(act)" }

  public func tooSmall(rows: Int, columns: Int, needed: (rows: Int, columns: Int)) -> String {
    "Cần \(needed.columns)x\(needed.rows), đang có \(columns)x\(rows). "
      + "Mở rộng cửa sổ hoặc nhấn Esc; chữ đã gõ vẫn còn."
  }

  public func interrupted(
    _ form: FormKind, about document: String, at moment: Moment
  ) -> String {
    "\(title(form, about: document)), lưu lúc \(time(moment)) \(date(moment.date))"
  }

  // MARK: Questions

  public func approveQuestion(
    _ document: OutgoingDocument, files: [AttachedFile], as signing: Signing, by name: String
  ) -> String {
    let shown = files.prefix(6)
    var lines = [
      "Duyệt \(document.title), bản \(document.version), do \(document.drafterName) soạn thảo:",
      harmless("\(document.kind.name) “\(document.subject)”"),
    ]
    for file in shown {
      lines.append(harmless("\(part(file.part)) \(file.name), \(size(file.size))"))
      lines.append("SHA-256 \(file.digest)")
    }
    if files.count > shown.count { lines.append("và \(files.count - shown.count) tệp nữa") }
    lines.append(harmless("Ký: \(signing.printed) \(name)"))
    if signing.lacksBasis { lines.append("Hình thức ký này chưa ghi văn bản căn cứ (Điều 13).") }
    lines.append("Duyệt là duyệt đúng các byte này; bản mới phải duyệt lại (NĐ 30/2020 Điều 11).")
    return lines.joined(separator: "\n")
  }

  public func numberQuestion(_ document: OutgoingDocument) -> String {
    "Cấp số cho \(document.title): \(harmless("\(document.kind.name) “\(document.subject)”"))?\n"
      + "Số đã cấp không bao giờ dùng lại, kể cả khi văn bản bị bỏ (NĐ 30/2020 Điều 15)."
  }

  public func issueQuestion(
    _ document: OutgoingDocument, to recipients: [String], medium: Medium
  ) -> String {
    (["Phát hành \(document.title) (\(self.medium(medium))) đến \(recipients.count) nơi:"]
      + recipients.prefix(8).map { harmless($0) }
      + (recipients.count > 8 ? ["và \(recipients.count - 8) nơi nữa"] : [])
      + ["Đã phát hành thì chỉ còn thu hồi, thay thế, đính chính (NĐ 30/2020 Điều 18)."]).joined(
        separator: "\n")
  }
}
