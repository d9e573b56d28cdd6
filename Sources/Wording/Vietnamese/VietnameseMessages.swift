import Office

extension VietnameseWords {
  public func messageKind(_ kind: String) -> String {
    kind == "status" ? "gói tin trạng thái" : "gói tin văn bản"
  }

  public func messagePart(_ name: String) -> String? {
    switch name {
    case "From": "nơi gửi"
    case "To": "nơi nhận"
    case "ResponseFor": "về văn bản"
    case "TraceHeader": "đã qua"
    case "Bussiness": "nghiệp vụ"
    case "StaffInfo": "người gửi"
    case "Receiver": "đổi nơi nhận"
    case "Replacement": "thay cho"
    case "Reference": "bảng kê"
    case "Attachment": "tệp"
    default: nil
    }
  }

  public func messageField(_ name: String) -> String? { VietnameseWords.messageFields[name] }

  private static let messageFields = [
    "OrganId": "mã định danh", "OrganizationInCharge": "cơ quan chủ quản", "OrganName": "tên",
    "OrganAdd": "địa chỉ", "Email": "thư điện tử", "Telephone": "điện thoại", "Fax": "fax",
    "Website": "trang tin", "DocumentId": "mã định danh văn bản", "CodeNumber": "số",
    "CodeNotation": "ký hiệu", "Code": "số, ký hiệu", "Place": "địa danh",
    "ToPlaces": "nơi nhận in trên văn bản",
    "PromulgationDate": "ngày ban hành", "Type": "nhóm loại văn bản",
    "TypeDetail": "số trong danh mục loại", "TypeName": "loại văn bản", "Subject": "trích yếu",
    "Content": "nội dung tóm tắt", "Competence": "thẩm quyền ký", "Position": "chức vụ người ký",
    "FullName": "người ký", "DueDate": "hạn trả lời", "Priority": "độ khẩn",
    "SphereOfPromulgation": "phạm vi lưu hành", "TyperNotation": "người soạn",
    "PromulgationAmount": "số bản", "PageAmount": "số trang", "Appendix": "phụ lục",
    "SteeringType": "loại chỉ đạo", "Timestamp": "lúc", "BussinessDocType": "loại",
    "BussinessDocReason": "lý do", "Paper": "có bản giấy gửi sau", "Department": "bộ phận",
    "Staff": "họ tên", "Mobile": "di động", "DocumentInfo": "đổi thông tin văn bản",
    "DocumentReceiver": "đổi nơi nhận", "ReceiverType": "thêm hay bớt",
    "ContentId": "mã tệp", "ContentType": "kiểu tệp", "AttachmentName": "tên tệp",
    "Description": "mô tả", "Wrapped": "vỏ nén", "Size": "dung lượng", "SHA256": "SHA-256",
    "StatusCode": "trạng thái", "Signature": "chữ ký số của gói tin",
  ]

  public func meaning(_ value: String, of field: String) -> String? {
    VietnameseWords.messageCodes[field]?[value]
  }

  private static let messageCodes = [
    "BussinessDocType": ["0": "mới", "1": "thu hồi", "2": "cập nhật", "3": "thay thế"],
    "Priority": [
      "0": "Thường", "1": "Khẩn", "2": "Thượng khẩn", "3": "Hỏa tốc", "4": "Hỏa tốc hẹn giờ",
    ],
    "StatusCode": [
      "01": "Đã đến", "02": "Từ chối tiếp nhận", "03": "Đã tiếp nhận", "04": "Phân công",
      "05": "Đang xử lý", "06": "Hoàn thành", "13": "Lấy lại", "15": "Đồng ý",
      "16": "Từ chối cập nhật, lấy lại",
    ],
    "Paper": ["0": "không", "1": "có"], "DocumentInfo": ["0": "không", "1": "có"],
    "DocumentReceiver": ["0": "không", "1": "có"], "ReceiverType": ["0": "bớt", "1": "thêm"],
    "Wrapped": ["none": "không", "zip": "ZIP, đã bỏ"],
  ]

  public func inLine(_ number: Int) -> String { "dòng \(number)" }

  public func bytes(_ count: Int) -> String { "\(count) byte" }

  public var faultlessMessage: String { "không có gì để bắt lỗi" }

  public func sentence(_ signature: XMLSignatureReport) -> String {
    let who = signature.signer.map { " (\($0))" } ?? ""
    let text =
      switch signature.verdict {
      case .unsigned: "không ký"
      case .unchecked(let reason): "CHƯA kiểm tra\(who): \(words(reason)). Không có nghĩa là hợp lệ"
      case .intact: "nguyên vẹn\(who), nhưng chưa tin người ký"
      case .trusted: "nguyên vẹn, người ký được tin\(who)"
      case .broken: "ĐÃ BỊ SỬA sau khi ký\(who)"
      case .otherContent: "có ký nhưng không phải ký trên gói tin này\(who)"
      }
    return signature.isWeak ? text + "; SHA-1 không còn chống được giả mạo" : text
  }

  private func words(_ reason: XMLSignatureReport.Reason) -> String {
    switch reason {
    case .foreignNamespace: "không đúng không gian tên của chữ ký XML"
    case .noCertificate: "không có chứng thư đọc được"
    case .several: "có nhiều chữ ký"
    case .programMissing: "máy này không có xmlsec1"
    case .undecided(let words): words.isEmpty ? "xmlsec1 không trả lời được" : "xmlsec1: \(words)"
    }
  }

  public func problem(_ error: MessageRefusal) -> Problem {
    let place = [error.line.map { inLine($0) } ?? "", error.place].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let name = error.attachment.map { " “\($0)”" } ?? ""
    let detail = error.detail.isEmpty ? "" : " (\(error.detail))"
    let parts = [place + name, fault(error.code) + detail].filter { !$0.isEmpty }
    let remedy =
      switch error.code {
      case _ where error.isTooLarge: "xem vượt giới hạn: vpdt edxml show --any-size"
      case "exchange.other-recipient": "báo nơi gửi là đã gửi nhầm"
      case "secret.refused": "báo nơi gửi; không để tệp ấy trên máy nối mạng"
      default: "đề nghị nơi gửi gửi lại gói tin"
      }
    return Problem(
      "gói tin \(error.file) không nhận được: " + parts.joined(separator: ": "), try: remedy)
  }

  static let messageFaults = [
    "edxml.not-edxml": "không phải gói tin edXML",
    "edxml.foreign-namespace": "không gian tên lạ, không phải edXML",
    "edxml.older-generation": "gói tin kiểu cũ (SOAP, trước QCVN 102:2016), không đọc được",
    "edxml.missing-element": "thiếu phần bắt buộc",
    "edxml.repeated-element": "có hai lần, mỗi nơi sẽ hiểu một khác",
    "edxml.malformed-date": "không phải ngày có thật, hoặc ghi không đúng dạng",
    "edxml.unknown-status": "mã trạng thái không có trong danh mục",
    "edxml.unknown-kind": "loại nghiệp vụ không có trong danh mục",
    "edxml.not-base64": "nội dung tệp không phải base64",
    "edxml.damaged-wrapper": "vỏ ZIP của tệp bị hỏng",
    "edxml.wrapper-ratio": "vỏ ZIP nở ra quá mức",
    "edxml.attachment-too-large": "tệp quá lớn",
    "edxml.too-many-attachments": "quá nhiều tệp",
    "edxml.text-too-long": "chữ quá dài",
    "edxml.too-many-elements": "quá nhiều phần tử",
    "edxml.unusual-order": "đứng sai thứ tự, không theo quy chuẩn, cũng không theo bộ công cụ Java",
    "edxml.over-gateway-limit": "lớn hơn mức một trục đang nhận",
    "edxml.label-differs": "bảng kê ghi khác tệp",
    "edxml.label-lies": "kiểu tệp ghi không đúng tệp",
    "edxml.hidden-wrapper": "tệp nằm trong vỏ ZIP mà kiểu tệp không ghi",
    "xml-signature.broken": "gói tin ĐÃ BỊ SỬA sau khi ký",
    "xml-signature.other-content": "có ký, nhưng không phải ký trên gói tin này",
    "xml-signature.no-certificate": "chữ ký CHƯA kiểm tra: không có chứng thư đọc được",
    "xml-signature.several": "chữ ký CHƯA kiểm tra: có nhiều chữ ký",
    "xml-signature.program-missing": "chữ ký CHƯA kiểm tra: máy này không có xmlsec1",
    "xml-signature.undecided": "chữ ký CHƯA kiểm tra: xmlsec1 không trả lời được",
    "xml-signature.weak": "chữ ký dựa vào SHA-1, không còn chống được giả mạo",
    "xml.empty": "tệp rỗng",
    "xml.text-before-first-tag": "có ký tự đứng trước thẻ đầu tiên",
    "xml.encoding": "không phải UTF-8",
    "xml.invalid-utf8": "byte không phải UTF-8",
    "xml.illegal-character": "ký tự XML không cho phép",
    "xml.version": "không phải XML 1.0",
    "xml.malformed-declaration": "khai báo XML sai",
    "xml.doctype": "có DOCTYPE, không nhận vì nguy hiểm",
    "xml.malformed-markup": "thẻ viết sai",
    "xml.reserved-instruction": "chỉ thị XML sai chỗ",
    "xml.malformed-name": "tên viết sai",
    "xml.mismatched-tag": "thẻ đóng không khớp thẻ mở",
    "xml.unexpected-end": "tệp bị cụt",
    "xml.text-outside-root": "có chữ đứng ngoài phần tử gốc",
    "xml.second-root": "có hai phần tử gốc",
    "xml.repeated-attribute": "thuộc tính ghi hai lần",
    "xml.unknown-entity": "ký hiệu thay thế không biết",
    "xml.malformed-reference": "dấu & viết sai",
    "xml.stray-cdata-end": "có ]]> trong chữ",
    "xml.double-hyphen": "có -- trong ghi chú",
    "xml.unbound-prefix": "tiền tố chưa khai báo",
    "xml.reserved-namespace": "khai báo không gian tên không được phép",
    "xml.too-deep": "lồng nhau quá sâu",
    "xml.too-many-attributes": "quá nhiều thuộc tính",
    "xml.too-long": "tên hoặc thuộc tính quá dài",
    "xml.too-large": "tệp quá lớn",
  ]
}
