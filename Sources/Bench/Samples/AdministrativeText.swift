/// Sentences as offices write them about their documents: some words in nearly all of them, most in few.
///
/// A subject is an act, a matter, and now and then whom it concerns, where, for when, who is named and
/// what it rests on. What comes early in a list is picked much more often than what comes late, as the
/// words of any language are (Zipf); names of people and places make the long tail.
enum AdministrativeText {
  private static let acts = [
    "Về việc", "Triển khai", "Báo cáo kết quả", "Thông báo", "Kế hoạch", "Hướng dẫn", "Tổ chức",
    "Tăng cường", "Phối hợp thực hiện", "Phê duyệt", "Rà soát, cập nhật", "Kiểm tra công tác",
    "Đánh giá", "Góp ý dự thảo", "Đôn đốc", "Mời họp", "Tập huấn", "Ban hành", "Cử cán bộ tham gia",
    "Khen thưởng", "Điều chỉnh", "Xin ý kiến về", "Công bố công khai", "Giao chỉ tiêu", "Thanh tra",
    "Bổ nhiệm", "Tiếp nhận", "Thẩm định", "Sơ kết", "Tổng kết", "Phát động", "Đề nghị cung cấp",
    "Trả lời kiến nghị về", "Thu hồi", "Quy định tạm thời về", "Chấn chỉnh", "Nghiệm thu",
    "Quyết toán", "Đình chỉ", "Bãi bỏ",
  ]

  private static let matters = [
    "công tác chuyên môn", "nhiệm vụ năm học", "phòng, chống dịch bệnh", "chuyển đổi số",
    "phòng, chống bão lũ và thiên tai", "bồi dưỡng giáo viên", "kỳ thi học sinh giỏi",
    "tuyển sinh lớp 6", "an toàn thực phẩm bếp ăn bán trú", "phòng, chống đuối nước cho học sinh",
    "phổ cập giáo dục, xóa mù chữ", "thu, chi các khoản đầu năm học", "kiểm định chất lượng",
    "công tác văn thư, lưu trữ", "trật tự an toàn giao thông", "tiêm chủng mở rộng",
    "chế độ chính sách đối với nhà giáo", "hội nghị cán bộ, viên chức", "bảo hiểm y tế học sinh",
    "xây dựng trường học hạnh phúc", "giáo dục kỹ năng sống", "vệ sinh môi trường",
    "đánh giá, xếp loại viên chức", "sử dụng tài sản công", "cơ sở dữ liệu ngành",
    "thư viện trường học", "hội khỏe Phù Đổng", "cuộc thi khoa học kỹ thuật",
    "tư vấn tâm lý học đường", "sách giáo khoa lớp 9", "phòng cháy, chữa cháy",
    "bình đẳng giới", "phòng, chống tác hại của thuốc lá", "dân quân tự vệ",
    "hiến máu tình nguyện", "giảm nghèo bền vững", "xây dựng nông thôn mới", "cải cách hành chính",
    "tinh giản biên chế", "nâng bậc lương thường xuyên", "thi đua, khen thưởng", "kỷ luật lao động",
    "tiếp công dân, giải quyết khiếu nại", "phòng, chống tham nhũng", "bảo vệ bí mật nhà nước",
    "dữ liệu cá nhân", "chữ ký số chuyên dùng", "liên thông văn bản điện tử", "kiểm kê hiện vật",
    "sáng kiến kinh nghiệm", "hoạt động trải nghiệm", "giáo dục địa phương", "học bạ điện tử",
    "đường truyền Internet", "sửa chữa phòng học", "mái che sân trường", "hàng rào cây xanh",
    "nước uống tinh khiết", "khám sức khỏe định kỳ", "sữa học đường",
  ]

  private static let audiences = [
    "cho học sinh", "đối với giáo viên", "trong nhà trường", "trên địa bàn xã", "toàn ngành",
    "cấp trung học cơ sở", "cho cán bộ quản lý", "cho cha mẹ học sinh", "trên địa bàn tỉnh",
    "đối với học sinh khuyết tật", "cho học sinh dân tộc thiểu số", "tại các điểm trường lẻ",
  ]

  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đoàn", "Lưu", "Tạ", "Quách", "Thạch", "Khương",
  ]
  private static let middles = [
    "Thị", "Văn", "Đức", "Minh", "Ngọc", "Thanh", "Quang", "Hữu", "Xuân", "Thu", "Hồng", "Gia",
    "Bảo", "Khánh", "Phương", "Tuấn", "Hải", "Kim", "Trọng", "Công",
  ]
  private static let givens = [
    "Lan", "Hùng", "Minh", "Hoa", "Dũng", "Linh", "Trang", "Nam", "Sơn", "Hà", "Thảo", "Quân",
    "Yến",
    "Phúc", "Khoa", "Nhung", "Oanh", "Tùng", "Vinh", "Giang", "Hiếu", "Khuê", "Loan", "Ngân",
    "Quyên", "Thịnh", "Uyên", "Vượng", "Xuyến", "Định", "Trương", "Huyền", "Khiêm", "Nghĩa",
    "Phượng", "Thủy", "Tuyết", "Việt", "Đạt", "Ánh",
  ]
  private static let places = [
    "Đông Hòa", "Tân Hà", "Bình Minh", "Phú Lộc", "Long Khánh", "An Thịnh", "Hòa Bình", "Cẩm Giàng",
    "Vĩnh Tường", "Thạch Thất", "Ứng Hòa", "Kim Bảng", "Quỳnh Lưu", "Nghĩa Đàn", "Hương Khê",
    "Lệ Thủy", "Triệu Phong", "Điện Bàn", "Sơn Tịnh", "Tuy Phước", "Krông Pắc", "Đắk Mil",
    "Di Linh", "Xuyên Mộc", "Gò Dầu", "Cần Giuộc", "Châu Thành", "Cái Bè", "Vũng Liêm", "Ngã Bảy",
  ]

  static let issuers: [String] =
    Phrases.issuers.map(\.name) + places.map { "UBND xã " + $0 }
    + places.map { "Trường THCS " + $0 } + places.map { "Trạm Y tế xã " + $0 }

  /// One of a list, the first ones much more often than the last.
  static func pick<Element>(_ choices: [Element], _ random: inout Random) -> Element {
    let share = Double(random.next() >> 11) / Double(1 << 53)
    return choices[Int(share * share * share * Double(choices.count))]
  }

  static func subject(year: Int, _ random: inout Random) -> String {
    var text = pick(acts, &random) + " " + pick(matters, &random)
    if random.next() % 3 == 0 { text += " và " + pick(matters, &random) }
    if random.next() % 2 == 0 { text += " " + pick(audiences, &random) }
    if random.next() % 4 == 0 { text += " xã " + pick(places, &random) }
    if random.next() % 8 == 0 {
      text +=
        " của ông (bà) " + pick(families, &random) + " " + pick(middles, &random) + " "
        + pick(givens, &random)
    }
    switch random.next() % 5 {
    case 0, 1: text += " năm học \(year)-\(year + 1)"
    case 2: text += " năm \(year)"
    case 3: text += " tháng \(random.next() % 12 + 1) năm \(year)"
    default:
      text +=
        " theo \(pick(bases, &random)) số \(random.next() % 3000 + 1)/\(pick(symbols, &random))"
    }
    return text
  }

  private static let bases = ["Kế hoạch", "Công văn", "Quyết định", "Thông tư", "Nghị quyết"]
  private static let symbols = [
    "KH-SGDĐT", "CV-UBND", "QĐ-UBND", "KH-UBND", "HD-SNV", "TB-STC", "QĐ-BGDĐT",
  ]
}
