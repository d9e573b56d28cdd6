import Office

extension VietnameseWords {
  public func label(_ label: PeopleLabel) -> String {
    switch label {
    case .posts: "Chức vụ trước đây"
    case .standingsIn: "Ủy quyền"
    case .authorities: "Quyền ký"
    case .custody: "Đang giữ"
    case .keys: "Khóa SSH"
    case .openWork: "Việc chưa xong"
    case .drafts: "Dự thảo chưa phát hành"
    case .minutes: "Biên bản lần giao gần nhất"
    case .head: "tổ trưởng"
    case .inForce: "đang hiệu lực"
    }
  }

  public func nothingHere(_ list: PeopleList) -> String {
    switch list {
    case .units: "Chưa có bộ phận nào. Thêm: vpdt unit add CHỮ-VIẾT-TẮT --name …"
    case .members: "Bộ phận này chưa có ai. Đưa người vào: vpdt person move NGƯỜI --unit …"
    case .standingsIn: "Chưa ủy quyền cho ai: vpdt person stand-in NGƯỜI --for …"
    case .authorities: "Chưa ai được giao ký: vpdt person authority NGƯỜI --form …"
    case .custody: "Chưa ghi con dấu nào: vpdt custody add seal --label …"
    }
  }

  public func scope(_ scope: StandInScope) -> String {
    switch scope {
    case .incoming: "văn bản đến"
    case .approval: "duyệt văn bản đi"
    case .all: "mọi việc"
    }
  }

  public func sort(_ sort: CustodyItem.Sort) -> String {
    switch sort {
    case .seal: "con dấu"
    case .keyDevice: "thiết bị lưu khóa bí mật"
    }
  }

  public func form(_ form: SigningForm) -> String {
    switch form {
    case .direct: "ký thẳng"
    case .deputy: "ký thay (KT.)"
    case .collective: "ký thay mặt (TM.)"
    case .underPower: "ký thừa ủy quyền (TUQ.)"
    case .byOrder: "ký thừa lệnh (TL.)"
    case .acting: "ký với tư cách quyền (Q.)"
    }
  }

  public func withoutBasis(_ signing: Signing, handle: String) -> String {
    "\(form(signing.form)) chưa ghi văn bản căn cứ (\(article(signing.form.rule.article))): "
      + "vpdt person authority \(handle) --form \(signing.form.rawValue) --basis …"
  }

  public func kinds(_ kinds: [DocumentKind]) -> String {
    kinds.isEmpty ? "mọi loại" : kinds.map(\.word).joined(separator: ", ")
  }

  public func period(_ validity: Validity) -> String {
    validity.until.map { "\(date(validity.from)) – \(date($0))" } ?? "từ \(date(validity.from))"
  }

  public func ended(on day: CivilDate, because reason: String) -> String {
    "thôi từ \(date(day)): \(reason)"
  }

  public func members(_ count: Int) -> String { "\(count) người" }

  public func place(under parent: Unit?) -> String {
    parent.map { "thuộc \($0.abbreviation)" } ?? ""
  }

  public func closed(on day: CivilDate) -> String { "đóng từ \(date(day))" }

  public func takesPlace(_ standIn: String, of leader: String) -> String {
    "\(standIn) thay \(leader)"
  }

  public func deciding(on day: CivilDate, incoming: String, approval: String) -> String {
    "Ngày \(date(day)) trình: văn bản đến – \(incoming); dự thảo – \(approval)"
  }

  public func minutes(
    _ event: CustodyEvent, of item: CustodyItem, at office: OfficeFacts
  ) -> [String] {
    let place = office.place.isEmpty ? "" : ", tại \(office.place)"
    let serial = item.serial.isEmpty ? "" : ", số hiệu \(item.serial)"
    return [
      office.name.uppercased(), "BIÊN BẢN BÀN GIAO", "",
      "Hôm nay, \(written(event.on))\(place), hai bên bàn giao "
        + "\(sort(item.sort)) “\(item.label)”\(serial).",
    ] + parties(event.from, event.to)
      + (event.permission.isEmpty ? [] : ["  Văn bản cho phép: \(event.permission)"])
      + (event.note.isEmpty ? [] : ["  Ghi chú: \(event.note)"])
      + [
        "Bên nhận bảo quản, sử dụng \(sort(item.sort)) tại trụ sở cơ quan "
          + "(NĐ 30/2020/NĐ-CP Điều 32).",
        "Biên bản lập thành hai bản, mỗi bên giữ một bản.", "",
      ] + signatures(event.from?.name ?? "", event.to.name)
  }

  public func minutes(_ handOver: HandOver, at office: OfficeFacts) -> [String] {
    let place = office.place.isEmpty ? "" : ", tại \(office.place)"
    var work: [String] = []
    var drafts: [String] = []
    var dossiers: [String] = []
    for item in handOver.items {
      switch item {
      case .work(let document, let part):
        let due = document.dueOn.map { "  hạn \(date($0))" } ?? ""
        work.append(
          "  \(work.count + 1). \(document.title)  \(document.reference)  \(document.subject)"
            + "  (\(self.part(part))\(due))")
      case .draft(let draft):
        drafts.append(
          "  \(drafts.count + 1). \(draft.title)  \(draft.kind.name)  \(draft.subject)")
      case .dossier(let dossier):
        dossiers.append("  \(dossiers.count + 1). \(line(dossier))")
      }
    }
    return [
      office.name.uppercased(), "BIÊN BẢN BÀN GIAO CÔNG VIỆC", "",
      "Hôm nay, \(written(handOver.on))\(place), hai bên bàn giao công việc.",
    ] + parties(handOver.leaver, handOver.receiver) + ["  Lý do: \(handOver.reason)"]
      + (work.isEmpty ? [] : ["Văn bản đến đang giải quyết: \(work.count)"] + work)
      + (drafts.isEmpty ? [] : ["\(label(.drafts)): \(drafts.count)"] + drafts)
      + (dossiers.isEmpty ? [] : ["Hồ sơ: \(dossiers.count)"] + dossiers)
      + ["Biên bản lập thành hai bản, mỗi bên giữ một bản.", ""]
      + signatures(handOver.leaver.name, handOver.receiver.name)
  }

  private func parties(_ from: PostHolder?, _ to: PostHolder) -> [String] {
    (from.map { ["  Bên giao: \(named($0))"] } ?? []) + ["  Bên nhận: \(named(to))"]
  }

  private func named(_ holder: PostHolder) -> String {
    holder.post.isEmpty ? holder.name : "\(holder.name), \(holder.post)"
  }

  private func signatures(_ from: String, _ to: String) -> [String] {
    [besideEachOther("BÊN GIAO", "BÊN NHẬN"), "", "", besideEachOther(from, to)]
  }

  /// `ngày 02 tháng 3 năm 2026`: a zero before days below ten and before months 1 and 2 (Annex
  /// I.II.4).
  private func written(_ day: CivilDate) -> String {
    "ngày \(padded(day.day, to: 2)) tháng \(padded(day.month, to: day.month < 3 ? 2 : 1)) "
      + "năm \(day.year)"
  }

  func peopleAct(_ act: String) -> String? {
    switch act {
    case "person.post": "đổi chức vụ"
    case "person.move": "chuyển bộ phận"
    case "person.hand-over", "incoming.hand-over", "outgoing.hand-over": "bàn giao"
    case "unit.add": "thêm bộ phận"
    case "unit.move": "chuyển bộ phận"
    case "unit.rename": "đổi tên bộ phận"
    case "unit.close": "đóng bộ phận"
    case "stand-in.add": "ủy quyền"
    case "stand-in.end": "thôi ủy quyền"
    case "authority.add": "giao quyền ký"
    case "authority.end": "thôi quyền ký"
    case "person.key-add": "ghi khóa SSH"
    case "session.open": "vào qua SSH"
    case "person.confirm": "xác nhận quyền"
    case "search.rebuild": "lập lại chỉ mục tìm kiếm"
    case "document.limit", "plan.limit": "hạn chế người đọc"
    case "document.read": "đọc văn bản hạn chế"
    case "person.key-remove": "bỏ khóa SSH"
    case "approval.attach": "ký quyết định duyệt bằng khóa SSH"
    case "custody.add": "ghi con dấu, thiết bị"
    case "custody.hand-over": "bàn giao con dấu, thiết bị"
    default: nil
    }
  }
}
