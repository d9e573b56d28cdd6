import Office

extension VietnameseWords {
  public func cells(of carrier: Carrier) -> [String] {
    [
      "gửi: " + (carrier.send?.typed ?? "mang tay"),
      "nhận: " + (carrier.receive?.typed ?? "mang tay"),
      carrier.answers ? "có báo nhận" : "không báo nhận",
      carrier.received.map { "lấy về lúc \(moment($0.at)): \(ending($0.run))" } ?? "",
    ]
  }

  public var noCarrier: String {
    "Chưa cơ quan nào có chương trình chuyển gói. Đặt: vpdt exchange carrier CƠ-QUAN --send …"
  }

  public func ending(_ run: CarrierRun) -> String {
    let ending =
      switch run.result {
      case .done: "xong"
      case .later: "chưa được, chương trình đề nghị thử lại sau"
      case .failed(let status): "không được (mã thoát \(status))"
      case .signalled(let number): "chương trình bị dừng (tín hiệu \(number))"
      case .outOfTime: "quá giờ, đã dừng"
      case .tooMuchOutput: "chương trình in ra quá nhiều, đã dừng"
      case .missing: "không chạy được chương trình"
      case .notMade: "không lập lại được gói"
      }
    return ending + (run.said.isEmpty ? "" : ": " + run.said)
  }

  public func sending(_ event: SendingEvent) -> String {
    switch event {
    case .made(let bundle, let documents): "đã lập gói \(bundle): \(documents) văn bản"
    case .handedOver(let bundle, let time):
      "đã chuyển gói \(bundle)" + (time > 1 ? " (lần \(time))" : "")
    case .takenAlong(let bundle): "gói \(bundle) đã được mang đi"
    case .notHandedOver(let bundle, let run, let next):
      "CHƯA chuyển được gói \(bundle): \(ending(run))"
        + (next.map { "; thử lại từ \(moment($0))" } ?? "; thôi thử, chuyển lại: --at-once")
    case .waits(let bundle, let until): "gói \(bundle) chờ thử lại từ \(moment(until))"
    case .frozen(let bundle): "gói \(bundle) có văn bản bị tạm giữ vì dấu mật, KHÔNG chuyển"
    case .again(let bundle): "gói \(bundle) chưa được báo nhận hoặc chưa được báo vào sổ, gửi lại"
    case .unanswered(let bundle, let times):
      "gói \(bundle) đã chuyển \(times) lần, KHÔNG có báo nhận: hỏi nơi nhận"
    case .lies(let bundle, let path): "gói \(bundle) chờ người mang đi: \(path)"
    case .stranger(let name): "\(name) trong outbox không phải là gói gửi cơ quan này, để yên"
    }
  }

  public var carrierIsBusy: String { "đang có người chuyển, để lần sau" }
  public var nothingToSend: String { "Không có gói nào phải chuyển." }

  public func brought(_ count: Int, known: Int) -> String {
    "lấy về \(count) tệp" + (known > 0 ? ", \(known) tệp đã có sẵn" : "")
  }

  public func strange(_ name: String) -> String {
    "\(name): không phải là tệp thường hoặc tên không dùng được, để lại chỗ cũ"
  }

  public var inboxIsEmpty: String { "Không có gì trong inbox." }

  public func standing(_ transfer: Transfer) -> String {
    switch transfer.standing {
    case .waiting: return "chờ lập gói"
    case .queued: return "trong gói, chưa chuyển"
    case .failed: return "KHÔNG chuyển được"
    case .unanswered: return "đã chuyển \(transfer.dispatch?.times ?? 1) lần, KHÔNG có báo nhận"
    case .answered(let state): return self.state(state)
    case .handedOver:
      guard let dispatch = transfer.dispatch, let sent = dispatch.sentAt else {
        return "đã xuất gói" + (transfer.bundledAt.map { " \(moment($0))" } ?? "")
      }
      return "đã chuyển \(moment(sent))"
        + (dispatch.nextAt.map { ", chưa báo nhận, gửi lại từ \(moment($0))" } ?? "")
    }
  }

  public func standing(_ dispatch: Dispatch) -> String {
    let way =
      switch dispatch.state {
      case .queued:
        dispatch.nextAt.map { "thử \(dispatch.attempts) lần, thử lại từ \(moment($0))" }
          ?? "chờ chuyển từ \(moment(dispatch.queuedAt))"
      case .sent: "đã chuyển"
      case .failed: "thử \(dispatch.attempts) lần, KHÔNG chuyển được"
      case .unanswered: "đã chuyển \(dispatch.times) lần, KHÔNG có báo nhận"
      }
    guard let last = dispatch.last, !last.isDone else { return way }
    return way + "; " + ending(last)
  }

  public func waiting(_ statuses: WaitingStatuses) -> String {
    statuses.body == nil
      ? "\(statuses.count) trạng thái chờ gửi \(statuses.receiver): sổ địa chỉ chưa có mã này"
      : "\(statuses.count) trạng thái chờ gửi \(statuses.receiverName)"
  }

  public var nothingOnItsWay: String { "Chưa có văn bản nào gửi đi." }

  public func cost(ofMissingCarrierTo body: String) -> String {
    "không chuyển, không lấy được gói của \(body)"
  }

  public func unsent(_ count: Int, oldest: Moment) -> String {
    "\(count) gói chưa chuyển được hoặc chưa được báo nhận, lâu nhất từ \(moment(oldest)): "
      + "vpdt exchange status"
  }

  public func problem(_ error: CarrierError) -> Problem {
    switch error {
    case .relativeProgram(let path):
      Problem(
        "“\(path)” không phải là đường dẫn đầy đủ",
        try: "viết từ dấu / ở đầu, hoặc chỉ tên chương trình")
    case .badWord(let word):
      Problem(
        "“\(word)” không dùng được trong lệnh chuyển gói",
        try: "viết lệnh vào một tệp chương trình rồi đặt tệp ấy")
    case .nothingReceives(let body):
      Problem(
        "chưa đặt chương trình lấy gói của \(body)",
        try: "vpdt exchange carrier … --receive …; hoặc chép tệp vào inbox: vpdt exchange receive")
    }
  }
}
