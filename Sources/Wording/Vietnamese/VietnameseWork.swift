import Office

extension VietnameseWords {
  public var workFlow: FlowWords<WorkWorkflow> {
    FlowWords(
      heading: "Từng việc trong văn bản đến", state: { state($0) }, action: { action($0) },
      condition: { condition, document in
        switch condition {
        case .confirmationNotAsked:
          Problem(
            "người giao muốn xác nhận kết quả (NĐ 30/2020 Điều 24(1))",
            try: "vpdt incoming report \(document) --note …")
        case .headOfUnit:
          Problem(
            "người chủ trì không phải tổ trưởng (NĐ 30/2020 Phụ lục IV VII.2)",
            try: "vpdt incoming refuse \(document) --note … để người giao giao lại")
        case .entryStands:
          Problem(
            "văn bản đã gạch bỏ hoặc hủy (NĐ 30/2020 Điều 22(2))",
            try: "vpdt incoming show \(document)")
        }
      }, command: { command($0, $1) })
  }

  public func state(_ state: WorkState) -> String {
    switch state {
    case .assigned: "đã giao"
    case .accepted: "đang xử lý"
    case .reported: "chờ xác nhận"
    case .done: "đã xong"
    case .refused: "bị từ chối"
    case .withdrawn: "đã thu hồi"
    }
  }

  public func action(_ action: WorkAction) -> String {
    switch action {
    case .accept: "nhận việc"
    case .refuse: "từ chối việc"
    case .delegate: "giao người trong tổ"
    case .progress: "ghi tiến độ"
    case .opine: "ý kiến phối hợp"
    case .report: "báo kết quả"
    case .resolve: "báo xong"
    case .confirm: "xác nhận kết quả"
    case .sendBack: "yêu cầu làm lại"
    case .reopen: "mở lại việc"
    case .reassign: "giao lại"
    case .withdraw: "thu hồi việc"
    case .extend: "đổi hạn"
    case .urge: "đôn đốc"
    case .acknowledge: "đã đọc"
    }
  }

  public func result(_ result: WorkResult) -> String {
    switch result {
    case .answered: "trả lời bằng văn bản"
    case .carriedOut: "đã thực hiện"
    case .filed: "lưu để biết"
    case .byTelephone: "giải quyết qua điện thoại"
    case .inMeeting: "giải quyết tại cuộc họp"
    case .other: "khác"
    }
  }

  public func ending(_ ending: Assignment.Ending) -> String {
    switch ending {
    case .done: "xong"
    case .reassigned: "giao lại cho người khác"
    case .withdrawn: "thu hồi"
    case .refused: "từ chối"
    case .acknowledged: "đã đọc"
    case .handedOver: "bàn giao"
    case .frozen: "đóng băng"
    }
  }

  public func work(_ ordinal: Int) -> String { "việc \(ordinal)" }

  public func said(at act: String) -> String {
    if act == IncomingAction.assign.rawValue { return "ý kiến chỉ đạo" }
    if let action = WorkAction(rawValue: act) { return self.action(action) }
    return IncomingAction(rawValue: act).map { self.action($0) } ?? ""
  }
}
