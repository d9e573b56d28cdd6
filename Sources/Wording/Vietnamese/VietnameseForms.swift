import Office

extension VietnameseWords {
  public func title(_ form: FormKind, about document: String) -> String {
    let name =
      switch form {
      case .register: "Vào sổ văn bản đến"
      case .received: "Vào sổ văn bản đã nhận"
      case .assign: "Giao xử lý"
      case .reassign: "Giao lại"
      case .delegate: "Giao người trong tổ"
      case .extend: "Đổi hạn"
      case .resolve: "Báo xong"
      case .report: "Báo kết quả"
      case .act: "Ý kiến"
      case .sendBack: "Trả lại dự thảo"
      case .draft: "Soạn thảo văn bản đi"
      case .revise: "Sửa dự thảo"
      case .attachSigned: "Gắn bản đã ký"
      case .issue: "Phát hành"
      case .amendDraft: "Sửa dữ liệu dự thảo"
      case .release: "Bỏ số của"
      case .issuePaper: "Phát hành bản giấy"
      case .doorReturn: "Trả lại nơi gửi"
      case .correctEntry: "Đính chính"
      case .strike: "Gạch bỏ"
      case .cancelEntry: "Hủy theo thu hồi"
      case .refuseRecall: "Từ chối thu hồi"
      case .attachLater: "Gắn thêm tệp"
      case .discuss, .discussIncoming: "Trao đổi về"
      case .recipients, .ask, .visa, .edit, .cancel, .delivered, .inform, .recall, .replace,
        .amend, .correct, .withdrawAsk, .vouchContent, .vouchForm, .orderRecall:
        beginning(form.action.map { action($0) } ?? "")
      }
    return document.isEmpty ? name : name + " " + document
  }

  public func field(_ field: FormEntry, in form: FormKind) -> String {
    switch field {
    case .file where form == .attachSigned: "Tệp đã ký"
    case .file: "Tệp PDF"
    case .attach: "Tệp kèm theo"
    case .from: "Cơ quan ban hành"
    case .ref: "Số, ký hiệu"
    case .issued: "Ngày văn bản"
    case .type: "Tên loại"
    case .subject: "Trích yếu"
    case .urgency: "Độ khẩn"
    case .due where form == .ask: "Hạn góp ý"
    case .due where form == .register || form == .received: "Hạn trả lời"
    case .due: "Hạn xử lý"
    case .paper: "Bản giấy"
    case .another: "Lý do vào sổ nữa"
    case .lead where form == .delegate: "Người thực hiện"
    case .lead: "Chủ trì"
    case .with: "Phối hợp"
    case .inform: "Để biết"
    case .task: "Việc cần làm"
    case .confirm: "Xác nhận sau"
    case .work: "Việc"
    case .result: "Cách giải quyết"
    case .note:
      switch form {
      case .resolve, .report: "Kết quả"
      case .act: "Nội dung"
      case .reassign, .extend: "Lý do"
      case .release: "Lý do"
      case .sendBack: "Lý do trả lại"
      case .doorReturn, .cancelEntry: "Ghi chú"
      case .refuseRecall: "Lý do"
      case .revise, .edit: "Đã sửa gì"
      case .ask: "Cần góp ý gì"
      case .visa: "Góp ý"
      case .delivered, .vouchContent, .vouchForm: "Ghi chú"
      default: "Ý kiến chỉ đạo"
      }
    case .answer: "Dự thảo trả lời"
    case .answers: "Trả lời cho"
    case .council: "Hội đồng"
    case .because: "Lý do trả lại"
    case .by where form == .cancelEntry || form == .refuseRecall: "Theo văn bản"
    case .scan: "Bản quét"
    case .via: "Chuyển đến bằng"
    case .circulation: "Phạm vi lưu hành"
    case .to where form == .inform: "Chuyển cho"
    case .to where form == .delivered: "Nơi nhận"
    case .to: "Nơi nhận"
    case .of: "Xin ý kiến ai"
    case .inOrder: "Lần lượt"
    case .reason: "Lý do"
    case .by where form == .recall: "Thông báo thu hồi"
    case .by: "Văn bản sau"
    case .state: "Tình trạng"
    case .on: "Ngày"
    case .text: "Nội dung"
    case .agree: "Ý kiến"
    case .hour: "Giờ hẹn"
    case .abbreviation, .handle, .name, .post, .unit, .account, .role, .person, .scope, .until,
      .basis, .form,
      .collective, .types, .leader, .since, .standing, .value, .day, .title, .source, .unconfirmed,
      .duty, .days, .minutes, .sort, .key:
      roomField(field)
    case .copyForm, .way, .pages, .copies, .receiver, .signer, .label, .serial, .permission, .out,
      .level, .plan, .groups, .head, .superior, .address, .electronic, .book, .year, .format,
      .folder, .zip, .registering, .theme, .cursor, .mouse, .escape, .purpose, .fingerprint,
      .certificate, .owner, .calledAs,
      .decidedBy, .fromCopy,
      .custodySort, .givenTo, .fieldName, .toBook, .organId, .keyFile, .passphrase, .place,
      .picture, .asBody, .retentionClass, .notation, .dossierTitle, .dossier, .document, .remark,
      .decision,
      .opinion, .keptIn, .storePlace, .loanPurpose, .readers, .planPart,
      .searchName, .shared, .replacing, .copyNumber:
      furtherField(field)
    }
  }

  public func hint(_ field: FormEntry) -> String {
    switch field {
    case .file, .attach: "đường dẫn; nhiều tệp cách nhau bằng ;  Tab điền nốt tên"
    case .from: "gõ vài chữ để chọn trong sổ địa chỉ, hoặc ghi tên khác"
    case .ref: "như in trên văn bản, ví dụ 1034/KH-GDĐT"
    case .issued: "26/6, 26-6-24, hôm qua, thứ sáu (vừa qua)"
    case .due: "26/6, thứ sáu, +10 ngày, +5w ngày làm việc; hoặc để trống"
    case .hour: "14:30 hoặc 14h (NĐ 30/2020 Phụ lục I.II.9.b)"
    case .type: "gõ vài chữ không dấu: ke hoach, hoặc chữ viết tắt: KH"
    case .paper: "phím cách để đánh dấu: chỉ có bản giấy, không cần tệp"
    case .another: "vì sao đây là văn bản khác, ví dụ: bản gửi lại có đóng dấu"
    case .lead: "gõ vài chữ của tên"
    case .with, .inform: "gõ vài chữ của tên, Enter để chọn; chọn được nhiều người"
    case .task: "để trống nếu văn bản đã nói rõ; giao thêm lần nữa là thêm một việc"
    case .confirm: "phím cách để đánh dấu: kết quả phải được người giao xác nhận"
    case .work, .result: ""
    case .council: "gõ vài chữ để chọn; để trống nếu trường ban hành"
    case .to: "gõ vài chữ của tên, Enter để chọn; chọn được nhiều nơi"
    case .answer: "ví dụ D12 hoặc 113/KH-NBK; có thể để trống"
    case .answers: "số đến, ví dụ 42/2026; có thể để trống"
    case .note: "Tab sang ô sau"
    case .because, .via, .circulation: "gõ vài chữ để chọn"
    case .scan: "phím cách để đánh dấu: ảnh chụp của bản giấy"
    case .of: "gõ vài chữ của tên người hoặc tổ, Enter để chọn; chọn được nhiều"
    case .inOrder: "phím cách: người sau được hỏi khi người trước đã trả lời"
    case .by: "ví dụ D12 hoặc 113/KH-NBK"
    case .on: "26/6, 26-6-24, hôm qua, thứ sáu (vừa qua); để trống là hôm nay"
    case .text: "@tên-gọi để nhắc ai đó"
    case .subject, .urgency, .reason, .state, .agree: ""
    case .abbreviation, .handle, .name, .post, .unit, .account, .role, .person, .scope, .until,
      .basis, .form,
      .collective, .types, .leader, .since, .standing, .value, .day, .title, .source, .unconfirmed,
      .duty, .days, .minutes, .sort, .key:
      roomHint(field)
    case .copyForm, .way, .pages, .copies, .receiver, .signer, .label, .serial, .permission, .out,
      .level, .plan, .groups, .head, .superior, .address, .electronic, .book, .year, .format,
      .folder, .zip, .registering, .theme, .cursor, .mouse, .escape, .purpose, .fingerprint,
      .certificate, .owner, .calledAs,
      .decidedBy, .fromCopy,
      .custodySort, .givenTo, .fieldName, .toBook, .organId, .keyFile, .passphrase, .place,
      .picture, .asBody, .retentionClass, .notation, .dossierTitle, .dossier, .document, .remark,
      .decision,
      .opinion, .keptIn, .storePlace, .loanPurpose, .readers, .planPart,
      .searchName, .shared, .replacing, .copyNumber:
      furtherHint(field)
    }
  }

  public func send(_ form: FormKind) -> String {
    switch form {
    case .register, .received: "vào sổ"
    case .assign: "giao"
    case .reassign: "giao lại"
    case .delegate: "giao"
    case .extend: "đổi hạn"
    case .resolve: "báo xong"
    case .report: "báo kết quả"
    case .act: "ghi"
    case .sendBack: "trả lại"
    case .draft, .revise: "lưu dự thảo"
    case .attachSigned: "gắn"
    case .amendDraft: "lưu"
    case .release: "bỏ số"
    case .issue, .issuePaper: "phát hành"
    case .doorReturn: "trả lại"
    case .correctEntry: "đính chính"
    case .strike: "gạch bỏ"
    case .cancelEntry: "hủy"
    case .refuseRecall: "từ chối"
    case .attachLater: "gắn"
    case .discuss, .discussIncoming, .recipients, .delivered, .edit: "lưu"
    case .ask, .visa, .withdrawAsk, .vouchContent, .vouchForm, .inform: "gửi"
    case .cancel, .orderRecall, .recall, .replace, .amend, .correct:
      form.action.map { action($0) } ?? ""
    }
  }

  public func missing(_ field: FormEntry, in form: FormKind) -> String {
    "\(self.field(field, in: form)) còn trống"
  }

  public func unclear(_ field: FormEntry) -> String {
    switch field {
    case .type: "Không có loại văn bản này; gõ vài chữ rồi chọn"
    case .to: "Không có cơ quan này trong sổ địa chỉ; thêm bằng :body add"
    case .because, .via, .circulation: "Chọn trong danh sách"
    case .urgency: "Chọn một trong bốn mức"
    case .work: "Chọn một việc"
    case .result: "Chọn một cách giải quyết"
    case .state, .agree, .role, .scope, .form, .types, .unit, .sort, .duty, .standing, .place:
      "Chọn một trong các mục"
    default: "Không có ai tên này; gõ vài chữ rồi chọn"
    }
  }

  public var notInAddressBook: String { "(không có trong sổ địa chỉ)" }

  public func draftOffer(savedAt moment: Moment) -> String {
    "Bản nháp lúc \(time(moment)) \(date(moment.date)) – Enter tiếp tục, x bỏ"
  }

  public func draftSaved(at moment: Moment) -> String { "bản nháp đã lưu \(moment.time)" }
  public var draftKept: String { "Bản nháp đã giữ; mở lại để làm tiếp." }
  public var draftDropped: String { "Đã bỏ bản nháp." }

  public func continuations(_ names: [String]) -> String {
    names.prefix(8).joined(separator: "  ") + (names.count > 8 ? "  … (\(names.count))" : "")
  }
}
