import Office

extension VietnameseWords {
  public func registered(_ document: IncomingDocument) -> String {
    "vào sổ \(document.title)  \(document.reference)  \(document.subject)"
  }

  public func lookAlike(_ likeness: Likeness, _ document: IncomingDocument) -> String {
    let what =
      switch likeness {
      case .reference: "trùng số, ký hiệu và nơi ban hành"
      case .documentId: "trùng mã định danh văn bản"
      case .mainFile: "trùng tệp văn bản"
      }
    if document.reference.isEmpty { return "\(what) với \(document.title)" }
    return "\(what) với \(document.title): \(document.reference) ngày \(date(document.issuedOn))"
  }

  public func unreadable(file: String, reason: String) -> String {
    "\(file): không đọc được cấu trúc PDF (\(reason)), không biết có chữ ký hay không"
  }

  public func lateOnArrival(_ document: IncomingDocument) -> String {
    if let hour = document.dueAt, hour.date >= document.arrivedOn {
      return "hạn \(moment(hour)) đã qua khi vào sổ"
    }
    return "hạn \(date(document.dueOn)) đã qua trước ngày đến \(date(document.arrivedOn))"
  }

  public func moved(_ document: IncomingDocument) -> String {
    "\(document.title)  \(state(document.state))  \(document.subject)"
  }

  public func moved(_ document: OutgoingDocument) -> String {
    "\(document.title)  \(state(document.state))  \(document.subject)"
  }

  public func numbered(_ document: OutgoingDocument) -> String {
    "\(document.draftTitle) giữ số \(document.title)  \(document.subject)"
  }

  public func founded(_ office: OfficeFacts, at path: String) -> String {
    "đã lập văn phòng \(office.name) (\(office.organId)) tại \(path)"
      + (office.isRehearsal ? ", để tập dượt" : "")
  }

  public func added(_ person: Person) -> String {
    "đã thêm \(person.handle)  \(person.name)  \(person.roles.map { role($0) }.sorted().joined(separator: ", "))"
  }

  public func retired(_ person: Person) -> String {
    "\(person.name) nghỉ từ \(date(person.retiredOn))"
  }

  public func added(_ body: Body) -> String { "đã thêm \(body.organId)  \(body.name)" }

  public func journalSound(lines: Int64, head: String) -> String {
    "nhật ký nguyên vẹn: \(lines) dòng, mã băm cuối \(head)"
  }

  public func changedDetail(line: Int64) -> String {
    "nội dung kèm dòng \(line) của nhật ký đã bị sửa"
  }

  public func checked(files: Int, lines: Int64) -> String {
    "khớp: \(files) tệp, \(lines) dòng nhật ký"
  }

  public func finding(_ finding: FindingText) -> String {
    switch finding {
    case .database(let text): "cơ sở dữ liệu: \(text)"
    case .missingFile(let digest): "mất tệp \(digest)"
    case .rottenFile(let digest): "tệp \(digest) đã bị thay đổi"
    case .otherSHA512(let digest): "tệp \(digest) có SHA-512 khác với giá trị đã ghi"
    case .brokenJournal(let line): "nhật ký bị sửa ở dòng \(line)"
    case .withoutJournal(let object): "\(object) không có trong nhật ký"
    case .numberGap(let register, let year, let number):
      "sổ \(register) năm \(year): trước số \(number) thiếu số"
    case .searchIndex(let object): "\(object) không tìm ra được như phải có"
    case .orphan(let path): "tệp chưa thuộc văn bản nào: \(path)"
    case .removedOrphan(let path): "đã dọn tệp không thuộc văn bản nào: \(path)"
    case .unreadable(let path, let reason): "không đọc được \(path): \(reason)"
    case .changedDetail(let line): "nội dung kèm dòng nhật ký \(line) đã bị sửa"
    case .missingDetail(let line): "mất nội dung kèm dòng nhật ký \(line)"
    case .withoutRecord(let object, let line):
      "mất \(object), nhật ký còn ghi ở dòng \(line)"
    case .differs(let object, let field, let line):
      "\(object): \(field) không khớp dòng nhật ký \(line)"
    case .stray(let path): "không phải do vpdt đặt vào: \(path)"
    case .takenOut(let object, let lines, let day):
      "\(object) đã chuyển sang sổ mật \(date(day)): \(lines) dòng nhật ký không còn nội dung, đúng như đã ghi"
    case .more(let code, let count): "và \(count) điểm khác nữa [\(code)]"
    }
  }

  public var checkedQuickly: String {
    "Kiểm tra nhanh: chưa đọc tệp nào; vpdt check --full đọc hết."
  }

  public func searchRebuilt(documents: Int) -> String {
    "đã lập lại chỉ mục tìm kiếm từ hồ sơ gốc: \(documents) văn bản"
  }

  public func remedy(forFinding code: String) -> String {
    switch code {
    case "check.database":
      "dừng làm việc, giữ một bản chép thư mục, vpdt restore từ bản sao lưu cuối"
    case "check.file-missing", "check.file-rotten", "check.file-sha512":
      "lấy tệp cùng tên trong bản sao lưu (files/xx/…); vpdt file scrub sẽ ghi là đã phục hồi"
    case "check.unreadable": "xem lại đĩa và chủ của tệp"
    case "check.journal-broken", "check.detail-changed", "check.detail-missing":
      "so với bản sao lưu và điểm mốc cũ: vpdt journal verify --against"
    case "check.without-journal", "check.without-record", "check.differs":
      "có người ghi vào cơ sở dữ liệu ngoài vpdt: so với bản sao lưu, hỏi ai đã giữ đĩa"
    case "check.number-gap": "so với bản sao lưu và sổ đã in"
    case "check.search-index": "vpdt check --repair"
    default: ""
    }
  }

  public func nothingHere(_ list: EmptyList) -> String {
    switch list {
    case .incoming: "Chưa có văn bản đến. Vào sổ: vpdt incoming register TỆP.pdf …"
    case .waiting: "Không có văn bản nào chờ vào sổ."
    case .outgoing: "Chưa có văn bản đi. Soạn thảo: vpdt outgoing draft …"
    case .people: "Chưa có ai. Thêm người: vpdt person add …"
    case .bodies: "Sổ địa chỉ trống. Thêm cơ quan: vpdt body add …"
    case .bundles: "Chưa xuất gói nào. Xuất gói: vpdt exchange export --to CƠ-QUAN THƯ-MỤC"
    case .matches: "Không tìm thấy. Thử ít từ hơn; không cần gõ dấu."
    case .agenda: "Không có việc gì chờ. Sổ văn bản đến: vpdt incoming list"
    case .work: "Không có việc nào đang giao."
    case .due: "Không có văn bản nào."
    case .log: "Sổ tiếp nhận còn trống."
    }
  }

  public func label(_ label: Label) -> String {
    switch label {
    case .number: "Số đến"
    case .reference: "Số, ký hiệu"
    case .issuer: "Cơ quan ban hành"
    case .issued: "Ngày văn bản"
    case .arrived: "Ngày đến"
    case .kind: "Tên loại"
    case .subject: "Trích yếu"
    case .urgency: "Độ khẩn"
    case .due: "Hạn"
    case .state: "Trạng thái"
    case .medium: "Hình thức"
    case .documentId: "Mã định danh"
    case .answers: "Trả lời cho"
    case .answeredBy: "Văn bản trả lời"
    case .files: "Tệp"
    case .assignments: "Phân công"
    case .opinions: "Ý kiến"
    case .history: "Quá trình"
    case .decisions: "Quyết định"
    case .deliveries: "Nơi nhận"
    case .drafter: "Người soạn thảo"
    case .version: "Bản"
    case .name: "Tên"
    case .handle: "Tên gọi"
    case .post: "Chức vụ"
    case .unit: "Bộ phận"
    case .roles: "Vai trò"
    case .account: "Tài khoản"
    case .organId: "Mã định danh cơ quan"
    case .recipients: "Nơi nhận"
    case .lead: "Chủ trì"
    case .support: "Phối hợp"
    case .note: "Ý kiến"
    case .handedOver: "đã chuyển"
    case .notHandedOver: "chưa chuyển"
    case .actions: "Làm được"
    case .overdue: "QUÁ HẠN"
    case .office: "Văn phòng"
    case .size: "Cỡ"
    case .exportedAt: "Xuất lúc"
    case .superior: "cấp trên"
    case .accepted: "đã nhận"
    case .dueBefore: "hạn trước"
    case .result: "kết quả"
    case .missingProgram: "KHÔNG CÓ"
    case .visas: "Góp ý"
    case .checks: "Kiểm tra"
    case .versions: "Các bản"
    case .planned: "Dự kiến gửi"
    case .informed: "Để biết, để thực hiện"
    case .links: "Văn bản liên quan"
    case .discussion: "Trao đổi"
    case .seen: "Đã xem"
    case .paperCopy: "Bản giấy lưu"
    case .recall: "Thu hồi"
    case .filing: "Lưu"
    }
  }

  public func meaning(_ setting: Setting) -> String {
    switch setting {
    case .fileLimit: "số byte tối đa của một tệp được giữ"
    case .messageLimit: "số byte tối đa của một gói tin edXML được nhận"
    case .messageAttachmentLimit: "số byte tối đa của một tệp trong gói tin, khi đã bỏ vỏ nén"
    case .messageRatioLimit: "vỏ ZIP trên 16 MB được nở ra tối đa bao nhiêu lần"
    case .messageAttachments: "số tệp tối đa trong một gói tin"
    case .messageTextLimit: "số byte tối đa của một đoạn chữ trong gói tin"
    case .calendarWeek: "những ngày làm việc trong tuần: T2-T6, T2-T7, T2,T4,CN"
    case .deadlineSoonDays: "còn bao nhiêu ngày làm việc thì là sắp đến hạn"
    case .deadlineAtOnceMinutes: "việc phải làm ngay thì nhắc sau bao nhiêu phút"
    case .deadlineSendingHour:
      "văn bản điện tử gửi trước mấy giờ ngày làm việc sau (QĐ 28/2018 Điều 6.2)"
    case .numberingDivision: "dãy số văn bản đi: per-kind (mỗi loại một dãy) hoặc one (chung)"
    case .handlingConfirm: "kết quả xử lý phải được người giao xác nhận: yes hoặc no"
    case .incomingDirect: "văn thư chuyển thẳng cho người xử lý (Điều 23(1)): yes hoặc no"
    case .approvalChecks: "kiểm tra bắt buộc trước khi duyệt: none, form, content, both (Điều 12)"
    case .formChecker: "người kiểm tra thể thức: clerk hoặc tên gọi (Điều 12(2))"
    case .paperKinds: "loại vẫn gửi bản giấy sau khi ký số, ví dụ GM,GGT (QĐ 28/2018 Điều 5(3))"
    case .meetsAnnexVI: "hệ thống đáp ứng Phụ lục VI: no thì phải lưu thêm bản giấy (Điều 19(2))"
    case .secretScan:
      "đọc trang đầu của tệp để tìm dấu mật (Luật 117/2025/QH15 Điều 5): yes hoặc no"
    case .signatureRule:
      "tệp ký của văn bản đi: valid (chữ ký hợp lệ của người duyệt, con dấu) hoặc unbroken"
    case .incomingAltered:
      "tệp đến bị sửa sau khi ký: refuse (không vào sổ, Điều 21(2)(b)) hoặc warn"
    case .signingCommand: "chương trình ký số tập trung của ngành (đường dẫn), xem README"
    case .signingCommandReads: "chương trình ấy đọc gì: digest, content hoặc pdf"
    case .bundleSigner: "chương trình ký gói chuyển giao (đường dẫn), xem README"
    case .stampCommand: "chương trình xin dấu thời gian (đường dẫn), xem README"
    case .signingFont: "phông .ttf để in tên và giờ ký (Phụ lục I: Times New Roman)"
    case .carrierSeconds: "chương trình chuyển gói được chạy tối đa bao nhiêu giây"
    case .exchangeAttempts: "thử chuyển một gói bao nhiêu lần rồi chờ văn thư"
    case .exchangeRepeats: "gửi lại bao nhiêu lần gói chưa được báo nhận"
    case .exchangeSentDays: "giữ gói đã chuyển trong outbox bao nhiêu ngày"
    case .archiveHistorical: "nộp hồ sơ vĩnh viễn vào lưu trữ lịch sử: yes, no"
    case .disposalOpinion: "hỏi ý kiến cấp trên trước khi hủy: yes, no"
    case .lockMinutes: "Bao nhiêu phút không có phím thì khóa màn hình; 0: không khóa"
    case .endMinutes: "Bao nhiêu phút không có phím thì kết thúc; 0: không kết thúc"
    case .disposalCouncil: "Hội đồng xét hủy có ít nhất bao nhiêu người (chưa đối chiếu)"
    case .openDataLicence: "điều kiện sử dụng lại dữ liệu mở"
    case .openDataFrequency: "chu kỳ cập nhật dữ liệu mở: monthly, quarterly, yearly, irregular"
    case .backupKeep: "giữ bao nhiêu bản sao lưu: ngày,tuần,tháng,năm"
    case .textIdle: "khi màn hình rảnh thì đọc tệp nào: none, texts, scans (cả nhận dạng bản quét)"
    case .textLanguages: "ngôn ngữ nhận dạng bản quét, theo tên của tesseract: vie, vie+eng"
    }
  }

  public func cost(ofMissing program: String) -> String {
    switch program {
    case "openssl": "không ký số được; chữ ký số luôn là CHƯA KIỂM TRA"
    case "pdftotext":
      "không kiểm tra được thể thức; không dò được dấu mật, không tìm được theo nội dung tệp"
    case "tesseract": "không tìm được bản quét theo chữ trên đó (tesseract-ocr, tesseract-ocr-vie)"
    case "ocrmypdf": "chỉ tesseract nhận dạng bản quét, từng trang, qua pdftoppm"
    case "xlsx2csv": "sổ cũ chỉ nhập được từ .csv"
    case "age": "bản sao lưu không mã hóa được cho khóa, chỉ cho chứng thư"
    case "backup": "hỏng đĩa là mất văn phòng: vpdt backup TO, vpdt backup drill TO"
    case "templates": "không in được mẫu nào: đặt VPDT_TEMPLATES"
    case "soffice": "không ghi được mẫu ra PDF; .fodt và .txt vẫn ghi được"
    case "xmlsec1": "chữ ký số trong XML của gói tin luôn là CHƯA KIỂM TRA"
    case "ssh-keygen":
      "không nhận, không kiểm tra được quyết định ký bằng khóa SSH; điểm mốc không có chữ ký"
    default: ""
    }
  }

  public var warning: String { "cảnh báo" }
  public var remedy: String { "thử" }

  public func agenda(_ line: AgendaLine, count: Int) -> String {
    switch line {
    case .overdue: "\(count) quá hạn xử lý"
    case .dueSoon: "\(count) sắp đến hạn xử lý"
    case .lateEntry: "\(count) quá hạn vào sổ"
    case .lateSubmission: "\(count) quá hạn trình"
    case .lateIssue: "\(count) quá hạn phát hành"
    case .lateHandOver: "\(count) quá hạn chuyển"
    case .waitingForEntry: "\(count) văn bản đến chờ vào sổ"
    case .toSubmit: "\(count) văn bản đến chờ trình"
    case .toOpine: "\(count) văn bản đến chờ ý kiến"
    case .toApprove: "\(count) dự thảo chờ duyệt"
    case .toNumber: "\(count) dự thảo chờ cấp số"
    case .toSign: "\(count) văn bản đã duyệt, chờ ký"
    case .toIssue: "\(count) văn bản đã ký, chờ phát hành"
    case .toHandOver: "\(count) văn bản đã phát hành, chờ chuyển"
    case .toAnswer: "\(count) yêu cầu của nơi gửi chờ trả lời"
    case .undelivered: "\(count) gói chưa chuyển được hoặc không có báo nhận"
    case .rightsToConfirm: "\(count) người đổi quyền, chờ xác nhận"
    case .dossiersDue: "\(count) hồ sơ đến hạn nộp lưu"
    case .dossiersHandedOver: "\(count) hồ sơ nộp lưu chờ nhận"
    case .loansAsked: "\(count) yêu cầu mượn hồ sơ"
    case .loansOverdue: "\(count) hồ sơ cho mượn quá hạn trả"
    case .toVote: "\(count) danh mục hủy chờ biểu quyết"
    case .toDecide: "\(count) danh mục hủy chờ quyết định"
    case .toDestroy: "\(count) quyết định hủy chờ thực hiện"
    case .toGiveBack: "\(count) bản gốc phải trả lại"
    case .work: "\(count) việc của tôi"
    case .toConfirm: "\(count) kết quả chờ tôi xác nhận hoặc việc bị từ chối"
    case .toKnow: "\(count) văn bản gửi tôi để biết"
    case .returned: "\(count) dự thảo bị trả lại"
    case .returnedInUnit: "\(count) dự thảo của tổ bị trả lại"
    case .toGiveOpinion: "\(count) dự thảo chờ tôi góp ý"
    case .toVouch: "\(count) dự thảo chờ tôi kiểm tra"
    case .toAcknowledge: "\(count) văn bản chuyển đến để biết"
    case .mentioned: "\(count) văn bản có trao đổi nhắc đến tôi"
    case .toRecall: "\(count) văn bản có lệnh thu hồi"
    case .refused: "\(count) văn bản bị nơi nhận từ chối"
    case .recallOpen: "\(count) văn bản thu hồi chưa được xác nhận đủ"
    case .paperCopyDue: "\(count) văn bản cần in bản giấy để lưu"
    }
  }

  public func unfinished(bundle name: String) -> String {
    "chưa ghi xong; vpdt exchange export --again \(name) THƯ-MỤC"
  }
}
