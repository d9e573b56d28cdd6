import Office

extension VietnameseWords {
  public func line(_ finding: ScanFinding) -> String {
    switch finding {
    case .notPDF: "không phải PDF; quét lại và lưu dạng PDF"
    case .unreadable(let reason): "tệp hỏng, không đọc được (\(reason)); quét lại"
    case .noPages: "không có trang nào; quét lại"
    case .encrypted: "có mật khẩu; bỏ mật khẩu rồi nạp lại"
    case .tooLarge(_, let limit): "lớn hơn \(limit) byte; tách tệp hoặc nén ảnh"
    case .pageCountDiffers(let listed, let found):
      "danh sách ghi \(listed) trang, tệp có \(found); kiểm tra trang thiếu"
    case .unreadablePages(let page, let pages):
      "trang \(page) (tổng \(pages)) không rõ khổ; quét lại"
    case .lowResolution(let dpi, let wanted, let page, let pages):
      "trang \(page) chỉ \(Int(dpi)) dpi, cần \(wanted) (\(pages) trang, mức chưa đối chiếu); quét lại"
    case .resolutionUnknown(let doubt, let page, _):
      "CHƯA BIẾT độ phân giải trang \(page): \(self.doubt(doubt)); mở ra xem"
    case .notColour(let tone, let page, _):
      "trang \(page) không đủ màu (\(self.tone(tone))); quét màu lại"
    case .colourUnknown(let page, _): "CHƯA BIẾT trang \(page) có màu hay không; mở ra xem"
    case .noTextLayer(let page, let pages):
      "trang \(page) không có lớp chữ để tìm (\(pages) trang); nhận dạng chữ"
    }
  }

  private func doubt(_ doubt: PageShape.Doubt) -> String {
    switch doubt {
    case .noPicture: "ảnh che chưa đến 1/4 trang"
    case .inlinePicture: "ảnh lẫn trong lệnh vẽ"
    case .badPicture: "ảnh thiếu hoặc không ghi cỡ"
    case .badContent: "nội dung hỏng hoặc nén kiểu lạ"
    case .tooMuch: "tốn quá mức"
    }
  }

  private func tone(_ tone: PageShape.Tone) -> String {
    switch tone {
    case .oneBit: "đen trắng"
    case .gray: "xám"
    case .fewColours: "ít màu"
    case .colour: "màu"
    }
  }

  public func scans(_ count: Int, isTaken: Bool) -> String {
    isTaken
      ? "Đã đưa \(count) bản số hóa vào hồ sơ; mỗi bản CHƯA là bản sao đến khi ký số (NĐ 30/2020 Điều 25)."
      : "\(count) tệp, chưa đưa vào hồ sơ."
  }

  public func printed(to path: String) -> String { "Đã ghi \(path)" }

  public func problem(_ error: FormTemplateError) -> Problem {
    switch error {
    case .unknownForm(let word): Problem("không có mẫu “\(word)”", try: "vpdt form")
    case .missing(let form, let folders):
      Problem(
        "không tìm thấy mẫu \(form.word).fodt ở " + folders.joined(separator: ", "),
        try: "chép vào templates/forms của văn phòng, hoặc đặt VPDT_TEMPLATES")
    case .notAFile(let path): Problem("\(path) không phải tệp thường", try: "chuyển nó đi chỗ khác")
    case .unreadable(let path, let reason):
      Problem("không đọc được \(path): \(reason)", try: "kiểm tra quyền đọc")
    case .tooLarge(let path, let limit):
      Problem("\(path) lớn hơn \(limit) byte", try: "bớt hình ảnh trong mẫu")
    case .broken(let path, let line, let column, let cause):
      Problem(
        "\(path) hỏng ở dòng \(line), cột \(column) (\(cause))", try: "lưu lại bằng LibreOffice")
    case .notODF(let path): Problem("\(path) không phải ODF phẳng", try: "lưu dạng .fodt")
    case .badPlaces(let path, let problems):
      Problem(
        "\(path): " + problems.prefix(10).map { line($0) }.joined(separator: "; ")
          + (problems.count > 10 ? " … (\(problems.count))" : ""), try: "sửa mẫu")
    }
  }

  private func line(_ problem: FormTemplateProblem) -> String {
    let text =
      switch problem.fault {
      case .unknownField(let name): "mẫu này không có trường “\(name)”"
      case .unknownList(let name): "không có danh sách “\(name)”"
      case .unknownColumn(let list, let column): "danh sách “\(list)” không có cột “\(column)”"
      case .badName(let name): "“\(name)” không thể là tên"
      case .unfinished(let text): "“{{\(text)” chưa đóng trong cùng đoạn"
      case .misplaced(let name): "“\(name)” ở chỗ không điền được"
      case .twoLists(let one, let other): "một dòng bảng dùng hai danh sách “\(one)”, “\(other)”"
      case .tooMany(let limit): "quá \(limit) chỗ điền"
      }
    return "dòng \(problem.line): \(text)"
  }

  public func problem(_ error: FormError) -> Problem {
    switch error {
    case .nothingNamed(let form):
      Problem("mẫu \(form.word) in cho cái gì?", try: "vpdt form \(form.word) SỐ -o TỆP")
    case .badPath(let path):
      Problem("“\(path)” không có đuôi .fodt, .txt, .pdf hoặc .docx", try: "-o TỆP.fodt")
    case .noProgram(let path):
      Problem(
        "không có soffice để ghi \(path)",
        try: "ghi .fodt rồi in bằng máy khác, hoặc cài LibreOffice")
    case .notMade(let path):
      Problem("soffice không ghi được \(path)", try: "ghi .fodt rồi mở ra xem")
    }
  }
}
