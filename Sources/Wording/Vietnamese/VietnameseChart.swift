import Office

extension VietnameseWords {
  public var chartTitle: String { "Biểu đồ" }
  public var nextChart: KeyWords { KeyWords("biểu đồ sau", "Xem biểu đồ sau (cũng là ↓)") }

  public var openChart: String { "Xem biểu đồ: việc theo người, quá hạn, vào sổ theo tháng" }

  public func heading(_ chart: ChartSort, year: Int) -> String {
    switch chart {
    case .loads: "VIỆC TRÊN VĂN BẢN ĐẾN, THEO NGƯỜI"
    case .weeks: "ĐANG QUÁ HẠN, THEO TUẦN ĐẾN HẠN"
    case .months: "VĂN BẢN VÀO SỔ THEO THÁNG, NĂM \(year)"
    }
  }

  public func legend(_ chart: ChartSort, year: Int) -> String {
    switch chart {
    case .loads: "đầu thanh: quá hạn; không tính dự thảo"
    case .weeks: ""
    case .months: "vạch đứng: cùng tháng năm \(year - 1)"
    }
  }

  public func emptyChart(_ chart: ChartSort) -> String {
    switch chart {
    case .loads: "Không ai có việc đang mở. Giao việc trong sổ văn bản đến."
    case .weeks: "Không có văn bản nào quá hạn."
    case .months: "Chưa vào sổ văn bản nào trong năm nay và năm trước."
    }
  }

  public func load(open: Int, overdue: Int) -> String {
    overdue == 0 ? "\(open)" : "\(open), quá hạn \(overdue)"
  }

  public func week(_ monday: CivilDate?, today: CivilDate) -> String {
    monday.map { "tuần từ " + shortDate($0, today: today) } ?? "trước đó"
  }

  public func month(_ month: Int) -> String { "tháng \(month)" }

  public func arrivals(_ count: Int?, before: Int, year: Int) -> String {
    "\(count.map(String.init) ?? "·") (\(year - 1): \(before))"
  }

  public func more(_ count: Int) -> String { "… và \(count) dòng nữa" }
}
