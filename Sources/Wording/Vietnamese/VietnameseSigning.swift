import Office

extension VietnameseWords {
  public func passphrase(of key: String) -> String {
    key.hasPrefix("pkcs11:") ? "mã PIN của thiết bị ký" : "mật khẩu của \(key)"
  }

  public func signed(_ file: String, by signer: String) -> String {
    signer.isEmpty ? "đã ký số: \(file)" : "đã ký số: \(signer) → \(file)"
  }

  public func stampRequested(_ file: String) -> String {
    "đã ghi yêu cầu dấu thời gian vào \(file); gửi tổ chức cấp dấu thời gian, rồi dùng --answer"
  }

  public func stamped(_ file: String) -> String { "đã gắn dấu thời gian: \(file)" }

  public func place(_ name: String) -> String {
    switch name {
    case "person": "ô chữ ký trống của tệp"
    case "seal": "trên 1/3 bên trái chữ ký"
    default: "góc trên bên phải trang 1"
    }
  }

  public func problem(_ error: SigningFailure) -> Problem {
    switch error {
    case .programMissing(let name):
      Problem("chưa cài \(name), không ký được", try: "sudo apt-get install \(name)")
    case .failed(let detail): Problem("không ký được: \(detail)", try: "xem lại khóa và tệp")
    case .noSigner:
      Problem(
        "chưa nói ký bằng gì", try: "--key KHOA.p12, --key pkcs11:… hoặc --signer CHUONGTRINH")
    case .wrongPassphrase(let key):
      Problem("mật khẩu không mở được khóa \(key)", try: "gõ lại mật khẩu")
    case .noTerminal:
      Problem(
        "không có bàn phím để hỏi mật khẩu, hoặc người ký đã thôi",
        try: "chạy lệnh trên màn hình, hoặc --passphrase-fd 3 3<TEP")
    case .noCertificate(let key):
      Problem("\(key) không có chứng thư số đi cùng khóa", try: "--certificate CHUNGTHU.pem")
    case .noTokenModule:
      Problem(
        "openssl trên máy này chưa đọc được thiết bị ký (pkcs11)",
        try: "sudo apt-get install libengine-pkcs11-openssl, hoặc pkcs11-provider")
    case .keyKind(let name):
      Problem("khóa loại \(name) không dùng để ký văn bản", try: "khóa RSA hoặc ECDSA")
    case .unsignable(let file, let code):
      Problem("không ký được \(file): \(unsignable(code))", try: "vpdt pdf verify \(file)")
    case .earlierSignature(let field):
      Problem(
        "chữ ký đã có ở ô “\(field)” bị hỏng hoặc tệp đã bị sửa sau khi ký; không ký thêm",
        try: "lấy lại tệp từ người ký trước")
    case .unsound(let finding):
      Problem(
        "chữ ký vừa tạo không hợp lệ"
          + (finding.map { ": " + self.finding($0) } ?? "") + "; tệp không được giữ lại",
        try: "xem lại khóa và chứng thư số")
    case .badPlace(let text):
      Problem(
        "“\(text)” không phải vị trí chữ ký",
        try: "--at TRANG:X,Y,RONG,CAO (mm từ góc trên bên trái), hoặc --place person|seal|copy")
    case .noPage(let number): Problem("tệp không có trang \(number)", try: "chọn trang khác")
    case .outsidePage:
      Problem("vị trí chữ ký nằm ngoài trang", try: "--at TRANG:X,Y,RONG,CAO, tính bằng mm")
    case .noField(let name?):
      Problem("không có ô chữ ký trống “\(name)”", try: "--at TRANG:X,Y,RONG,CAO")
    case .noField(nil):
      Problem(
        "tệp không có ô chữ ký trống, hoặc có nhiều ô",
        try: "--field TEN hoặc --at TRANG:X,Y,RONG,CAO")
    case .fieldDemands(let name):
      Problem(
        "ô “\(name)” đòi hỏi điều không làm được ở đây", try: "ký ở ô khác: --at TRANG:X,Y,RONG,CAO"
      )
    case .noPersonSeen:
      Problem(
        "tệp chưa có hình chữ ký của người có thẩm quyền để đóng dấu lên",
        try: "--at TRANG:X,Y,RONG,CAO")
    case .picture(let file, let code):
      Problem("không dùng được hình \(file): \(picture(code))", try: "tệp PNG, 8 bit mỗi màu")
    case .noFont:
      Problem(
        "chưa có phông chữ để in tên và giờ ký",
        try: "--font TIMES.ttf, hoặc vpdt setting set signing.font /duong/dan/TIMES.ttf")
    case .badFont(let file):
      Problem("\(file) không phải phông TrueType được phép nhúng", try: "phông .ttf khác")
    case .lettersMissing(let letters, let font):
      Problem("phông \(font) thiếu chữ: \(letters)", try: "phông .ttf có đủ chữ tiếng Việt")
    case .appearanceIncomplete:
      Problem(
        "chữ ký nhìn thấy được cần cả vị trí lẫn hình hoặc chữ",
        try: "--place hoặc --at, cùng với --picture HINH.png hoặc --text")
    case .program(let path, let code, let detail):
      Problem(
        "chương trình \(path) \(program(code))" + (detail.isEmpty ? "" : ": " + detail),
        try: "chạy thử chương trình ấy")
    case .stamp(let code): Problem(stamp(code), try: "xin lại dấu thời gian với --request TEP")
    case .noRoom:
      Problem("chữ ký dài hơn chỗ dành cho nó", try: "dùng chứng thư số không kèm cả chuỗi")
    case .sealFirst(let document):
      Problem(
        "\(document) chưa có chữ ký số của người có thẩm quyền; chưa ký số của cơ quan được (Điều 32(2)(d))",
        try: "người có thẩm quyền ký trước")
    case .remoteSession:
      Problem(
        "không ký số qua kết nối từ xa: khóa bí mật chỉ dùng trên máy của người ký (NĐ 30/2020 Điều 32(3))",
        try: "vpdt pdf sign trên máy mình, rồi vpdt outgoing attach-signed")
    }
  }

  private func unsignable(_ code: String) -> String {
    switch code {
    case "signing.encrypted": "tệp được mã hóa"
    case "signing.certified-against-changes": "tác giả không cho thêm chữ ký nào"
    case "signing.untidy-end": "tệp không kết thúc đúng quy cách"
    default: "không đọc được tệp (\(code))"
    }
  }

  private func picture(_ code: String) -> String {
    switch code {
    case "not-png": "không phải PNG"
    case "unsupported": "kiểu PNG này chưa dùng được"
    case "too-large": "hình quá lớn"
    default: "tệp bị hỏng"
    }
  }

  private func program(_ code: String) -> String {
    switch code {
    case "missing": "không chạy được"
    case "time-limit": "không trả lời kịp"
    case "too-long": "trả lời quá dài"
    case "no-signature": "trả lời không phải chữ ký"
    case "other-bytes": "ký nội dung khác"
    default: "báo lỗi"
    }
  }

  private func stamp(_ code: String) -> String {
    switch code {
    case "refused": "tổ chức cấp dấu thời gian từ chối"
    case "other-signature": "dấu thời gian này của chữ ký khác"
    case "unsound": "dấu thời gian không hợp lệ"
    case "nothing-to-stamp": "không có chữ ký nào ở cuối tệp còn chờ dấu thời gian"
    default: "không phải trả lời của tổ chức cấp dấu thời gian"
    }
  }
}
